using MarketSim.Market.Measures;
using MarketSim.Studies.Facts;
using MarketSim.Studies.Tests.Samples;
using MarketSim.Testing;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>The sheet as a whole: every fact once, complete, and honest about what a run does not show.</summary>
public sealed class FactSheetTests
{
    private static IReadOnlyList<FactResult> Sheet(RunRecord record) =>
        FactSheet.Standard.Evaluate(new FactContext(HandMadeRun.Setting, record));

    [Test]
    public void Ids_count_up_and_leave_none_out() => Assert.That(
        FactSheet.Standard.Facts.Select(fact => fact.Id).Order(StringComparer.Ordinal),
        Is.EqualTo(Enumerable.Range(1, FactSheet.Standard.Facts.Count).Select(number => $"F{number:00}")));

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
            Assert.That(new[] { fact.FactZh, fact.MetricZh, fact.TargetZh }, Has.All.Matches("[\u4e00-\u9fff]|[0-9]"), fact.Id);
            Assert.That(new[] { fact.Fact, fact.Metric, fact.Target }, Has.All.Not.Empty.And.All.Not.Match("[\u4e00-\u9fff]"), fact.Id);
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
        Assert.That(FactSheet.Standard.Paired.Select(fact => fact.Id), Is.EqualTo(["F18", "F22", "F23", "F28"]));
        foreach (FactResult fact in Sheet(HandMadeRun.Record()).Where(fact => FactSheet.Standard.Find(fact.Id)!.Paired.Count > 0))
        {
            Assert.That(fact.Status, Is.EqualTo(FactStatus.NotEvaluated), fact.Id);
            Assert.That(fact.Note, Does.Contain("paired"), fact.Id);
        }
    }

    [Test]
    public void A_fact_of_ones_own_is_held_against_runs_like_the_others()
    {
        var anchors = new Fact(
            "F90", 4, FactBasis.HeldOut, new("Few centers have an anchor", "有包租的中心不多"), new("share with an anchor", "有包租的占比"), new("< 0.5", "低于0.5"))
        {
            Period = FactPeriod.Years(2023, 2023),
            Paired = [Counterfactual.NoPlatforms],
            Values = [new("share", FigureUnit.Share, FactTarget.Below(0.5)), new("without_platforms", FigureUnit.Share)],
            Measure = context => [Anchored(context.Record), context.In(Counterfactual.NoPlatforms, Anchored)],
        };
        FactSheet sheet = FactSheet.Standard.With(anchors);
        RunRecord run = HandMadeRun.Record();
        run.Centers.AddRange([Rows.Center("market", null) with { HasAnchor = true }, .. Enumerable.Repeat(Rows.Center("market", null), 3)]);
        var alone = new FactContext(HandMadeRun.Setting, run);

        FactResult open = sheet.Evaluate(alone)[^1];
        FactResult whole = sheet.Evaluate(alone with { Paired = new Dictionary<Counterfactual, RunRecord> { [Counterfactual.NoPlatforms] = run } })[^1];

        Assert.That((open.Id, open.Status, open.Note), Is.EqualTo(("F90", FactStatus.NotEvaluated, "needs its paired run")));
        Assert.That(sheet.Answerable(alone).Select(fact => fact.Id), Does.Contain("F90"));
        Assert.That(whole.Status, Is.EqualTo(FactStatus.Pass));
        Assert.That(whole.Values, Is.EqualTo(new NamedValue[] { new("share", 0.25), new("without_platforms", 0.25) }));
        Assert.That(sheet.Find("F90")!.Windows.Select(window => (window.Name, window.From, window.To)), Is.EqualTo([("F90.share", 0.0, 0.5)]));

        static double Anchored(RunRecord record) => record.Centers.Count(center => center.HasAnchor) / (double)record.Centers.Count;
    }

    [Test]
    public void Ends_of_a_target_count_as_inside_unless_they_are_open()
    {
        Assert.That(new[] { 1.0, 2.0, 0.9, double.NaN }.Select(value => new FactTarget(1, 2).Holds(value)), Is.EqualTo([true, true, false, false]));
        Assert.That(new[] { 0.0, 0.5 }.Select(value => FactTarget.Below(0.5).Holds(value)), Is.EqualTo([true, false]));
        Assert.That(new[] { 0.5, 1.0 }.Select(value => FactTarget.ShareAbove(0.5).Holds(value)), Is.EqualTo([false, true]));
    }
}
