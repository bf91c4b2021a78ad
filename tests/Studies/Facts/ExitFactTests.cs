using MarketSim.Market.Measures;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>F36 on runs made by hand.</summary>
public sealed class ExitFactTests
{
    [TestCase(0, FactStatus.Fail)]
    [TestCase(1, FactStatus.Pass)]
    [TestCase(6, FactStatus.Pass)]
    [TestCase(7, FactStatus.Fail)]
    public void Some_market_built_centers_fail_and_most_do_not(int failed, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        for (int i = 0; i < 20; i++)
        {
            record.Centers.Add(Rows.Center("market", new DateOnly(2024, 1, 1)) with { Failed = i < failed && i % 2 == 0 ? new DateOnly(2026, 8, 31) : new DateOnly(2026, 9, 1), Mothballed = i < failed && i % 2 == 1 ? new DateOnly(2025, 8, 31) : null });
            record.Centers.Add(Rows.Center("telecom", new DateOnly(2024, 1, 1)) with { Failed = new DateOnly(2025, 1, 1) });
            record.Centers.Add(Rows.Center("market", new DateOnly(2026, 1, 1)));
            record.Centers.Add(Rows.Center("market", new DateOnly(2022, 12, 31)) with { Failed = new DateOnly(2024, 1, 1) });
        }

        FactResult fact = HandMadeRun.Fact("F36", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Values.Select(value => value.Value), Is.EqualTo([failed / 20.0, 20]).Within(1e-12));
    }

    [Test]
    public void A_few_centers_or_a_run_that_ends_before_leave_it_open()
    {
        RunRecord few = HandMadeRun.Record();
        few.Centers.AddRange(Enumerable.Repeat(Rows.Center("market", new DateOnly(2024, 1, 1)), 9));
        Assert.That(HandMadeRun.Fact("F36", few).Status, Is.EqualTo(FactStatus.NotEvaluated));
        RunRecord early = HandMadeRun.Record(end: new DateOnly(2026, 8, 30));
        early.Centers.AddRange(Enumerable.Repeat(Rows.Center("market", new DateOnly(2024, 1, 1)), 20));
        Assert.That(HandMadeRun.Fact("F36", early).Status, Is.EqualTo(FactStatus.NotEvaluated));
    }
}
