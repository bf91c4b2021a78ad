using MarketSim.Market.Measures;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>F31 and F32 on runs made by hand.</summary>
public sealed class TakeUpFactTests
{
    [TestCase(19, 81, FactStatus.Pass)]
    [TestCase(20, 81, FactStatus.Fail)]
    [TestCase(19, 80, FactStatus.Fail)]
    public void Centers_of_one_kind_fare_differently(long lower, long upper, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        long[] takenUp = [0, lower, 40, 40, 50, 50, 50, 60, 60, upper, 100];
        for (int i = 0; i < takenUp.Length; i++)
        {
            Center(record, $"market-{i}", "market").UseByCenter[$"market-{i}"] = (100, takenUp[i], 180);
            Center(record, $"young-{i}", "market").UseByCenter[$"young-{i}"] = (100, 50, 179);
            Center(record, $"university-{i}", "university").UseByCenter[$"university-{i}"] = (100, 50, 366);
        }

        FactResult fact = HandMadeRun.Fact("F31", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Values.Select(value => value.Value), Is.EqualTo([lower / 100.0, upper / 100.0, 11]).Within(1e-12));
    }

    [TestCase(9, FactStatus.NotEvaluated)]
    [TestCase(10, FactStatus.Fail)]
    public void A_few_centers_have_no_tenths(int centers, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        for (int i = 0; i < centers; i++)
        {
            Center(record, $"market-{i}", "market").UseByCenter[$"market-{i}"] = (100, 50, 366);
        }

        Assert.That(HandMadeRun.Fact("F31", record).Status, Is.EqualTo(expected));
    }

    [TestCase(34, FactStatus.Pass)]
    [TestCase(35, FactStatus.Fail)]
    public void New_centers_are_hardly_lit(long middle, FactStatus expected)
    {
        FactResult fact = HandMadeRun.Fact("F32", Opened(HandMadeRun.Record(), middle));
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Values.Select(value => value.Value), Is.EqualTo([middle / 100.0, 3]).Within(1e-12));
    }

    [Test]
    public void A_first_year_that_the_run_does_not_see_leaves_it_open()
    {
        Assert.That(HandMadeRun.Fact("F32", Opened(HandMadeRun.Record(end: new DateOnly(2025, 12, 30)), 34)).Status, Is.EqualTo(FactStatus.NotEvaluated));
        Assert.That(HandMadeRun.Fact("F32", HandMadeRun.Record()).Status, Is.EqualTo(FactStatus.NotEvaluated), "nothing opened");
    }

    private static RunRecord Opened(RunRecord record, long middle)
    {
        Center(record, "a", "market").FirstYearUseByCenter["a"] = (100, 0, 365);
        Center(record, "b", "university").FirstYearUseByCenter["b"] = (100, middle, 365);
        Center(record, "c", "telecom").FirstYearUseByCenter["c"] = (100, 100, 365);
        Center(record, "d", "market").FirstYearUseByCenter["d"] = (100, 100, 364);
        Center(record, "e", "head_firm").FirstYearUseByCenter["e"] = (100, 100, 365);
        record.Years[2023].FirstYearUseByCenter["a"] = (100, 100, 365);
        return record;
    }

    /// <summary>Adds a center; gives the counts of 2024.</summary>
    private static YearCounts Center(RunRecord record, string id, string owner)
    {
        record.Centers.Add(Rows.Center(owner, new DateOnly(2024, 3, 1)) with { Center = id });
        return record.Years[2024];
    }
}
