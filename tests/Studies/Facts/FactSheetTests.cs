using MarketSim.Market.Measures;
using MarketSim.Studies.Facts;
using MarketSim.Studies.Tests.Samples;
using MarketSim.Testing;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>The sheet as a whole: 28 facts in order, complete, and honest about what a run does not show.</summary>
public sealed class FactSheetTests
{
    private static IReadOnlyList<FactResult> Sheet(RunRecord record) =>
        FactSheet.Evaluate(new FactContext(HandMadeRun.Setting, record, new Dictionary<Counterfactual, RunRecord>()));

    [Test]
    public void Has_the_28_facts_in_order() =>
        Assert.That(Sheet(new RunRecord(SampleKinds.All)).Select(fact => fact.Id), Is.EqualTo(Enumerable.Range(1, 28).Select(number => $"F{number:00}")));

    [Test]
    public void Questions_ascend_from_1_to_5()
    {
        List<int> questions = [.. Sheet(new RunRecord(SampleKinds.All)).Select(fact => fact.Question)];
        Assert.That(questions, Is.Ordered);
        Assert.That(questions.Distinct(), Is.EqualTo([1, 2, 3, 4, 5]));
    }

    [Test]
    public void Every_fact_says_what_it_measures_in_both_languages()
    {
        foreach (FactResult fact in Sheet(new RunRecord(SampleKinds.All)))
        {
            Assert.That(new[] { fact.Fact, fact.FactZh, fact.Metric, fact.Target }, Has.All.Not.Empty, fact.Id);
            Assert.That(fact.Values.Select(value => value.Name), Is.Not.Empty.And.Unique, fact.Id);
        }
    }

    [Test]
    public void Empty_run_evaluates_nothing_and_says_why() =>
        Assert.That(Sheet(new RunRecord(SampleKinds.All)), Has.All.Matches<FactResult>(fact => fact!.Status == FactStatus.NotEvaluated && fact.Note.Length > 0));

    [Test]
    public void Run_that_ends_in_2023_evaluates_no_fact_of_2024()
    {
        RunRecord record = HandMadeRun.Record(end: new DateOnly(2023, 12, 31));
        Assert.That(Sheet(record), Has.All.Matches<FactResult>(fact => fact!.Status == FactStatus.NotEvaluated));
    }

    [Test]
    public void Facts_of_paired_runs_wait_for_them()
    {
        foreach (FactResult fact in Sheet(HandMadeRun.Record()).Where(fact => fact.Id is "F18" or "F22" or "F23" or "F28"))
        {
            Assert.That(fact.Status, Is.EqualTo(FactStatus.NotEvaluated), fact.Id);
            Assert.That(fact.Note, Does.Contain("paired"), fact.Id);
        }
    }
}
