using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>F29, F30 and F34 on runs made by hand.</summary>
public sealed class CycleFactTests
{
    [TestCase(2023, 10, 67, FactStatus.Pass)]
    [TestCase(2024, 3, 67, FactStatus.Pass)]
    [TestCase(2023, 9, 67, FactStatus.Fail)]
    [TestCase(2024, 4, 67, FactStatus.Fail)]
    [TestCase(2023, 12, 68, FactStatus.Fail)]
    public void Rents_peak_in_winter_and_fall_hard(int year, int month, double after, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.RentIndices.AddRange([Rent(2023, 1, 60), Rent(year, month, 100), Rent(2024, 11, 40), Rent(2024, 12, after), Rent(2025, 1, 300)]);
        record.RentIndices.Add(Rent(2023, 2, 500) with { CardClass = CardClass.Consumer });
        record.RentIndices.Add(Rent(2023, 3, 500) with { Leases = 0 });
        FactResult fact = HandMadeRun.Fact("F29", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("peak_month_counted_from_january_2023"), Is.EqualTo(((year - 2023) * 12) + month));
        Assert.That(fact.Of("rent_december_2024_over_peak"), Is.EqualTo(after / 100));
    }

    [Test]
    public void An_index_that_nothing_moved_says_nothing()
    {
        RunRecord record = HandMadeRun.Record();
        record.RentIndices.AddRange([Rent(2023, 12, 100), Rent(2024, 12, 60) with { Leases = 0 }, Rent(2025, 10, 100), Rent(2026, 4, 110) with { MatchedCards = 0 }]);
        Assert.That(HandMadeRun.Fact("F29", record).Status, Is.EqualTo(FactStatus.NotEvaluated));
        Assert.That(HandMadeRun.Fact("F34", record).Status, Is.EqualTo(FactStatus.NotEvaluated));
    }

    [TestCase(130, 100, FactStatus.Pass)]
    [TestCase(130, 110, FactStatus.Pass)]
    [TestCase(129, 105, FactStatus.Fail)]
    [TestCase(130, 99, FactStatus.Fail)]
    [TestCase(130, 111, FactStatus.Fail)]
    public void Scarcity_is_priced(double late2023, double summer2024, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.Cards.AddRange(
        [
            Sold(2023, 10, "A800", 30, late2023 + 10), Sold(2023, 12, "A800", 10, late2023 - 30), Sold(2023, 9, "A800", 90, 900), Sold(2023, 11, "Ascend910B", 90, 50),
            Sold(2024, 7, "A800", 10, summer2024), Sold(2024, 8, "Ascend910B", 10, summer2024), Sold(2024, 8, "RTX4090", 90, 900), Sold(2024, 9, "A800", 90, 900),
        ]);
        FactResult fact = HandMadeRun.Fact("F30", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("spot_price_over_cost_a800_h800_late_2023"), Is.EqualTo(late2023 / 100).Within(1e-12));
    }

    [Test]
    public void Without_sales_of_the_scarce_cards_nothing_is_said()
    {
        RunRecord record = HandMadeRun.Record();
        record.Cards.AddRange([Sold(2023, 11, "Ascend910B", 10, 150), Sold(2023, 11, "A800", 0, 0), Sold(2024, 7, "A800", 10, 105)]);
        Assert.That(HandMadeRun.Fact("F30", record).Status, Is.EqualTo(FactStatus.NotEvaluated));
    }

    [TestCase(105, FactStatus.Pass)]
    [TestCase(140, FactStatus.Pass)]
    [TestCase(104, FactStatus.Fail)]
    [TestCase(141, FactStatus.Fail)]
    public void Rents_turn_up(double after, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.RentIndices.AddRange([Rent(2025, 9, 10), Rent(2025, 10, 100), Rent(2026, 3, 10), Rent(2026, 4, after), Rent(2026, 5, 10)]);
        Assert.That(HandMadeRun.Fact("F34", record).Status, Is.EqualTo(expected));
    }

    [Test]
    public void A_run_that_ends_before_a_window_leaves_it_open()
    {
        RunRecord record = HandMadeRun.Record(end: new DateOnly(2026, 4, 29));
        record.RentIndices.AddRange([Rent(2023, 12, 100), Rent(2024, 12, 60), Rent(2025, 10, 100), Rent(2026, 4, 110)]);
        Assert.That(HandMadeRun.Fact("F29", record).Status, Is.EqualTo(FactStatus.Pass));
        Assert.That(HandMadeRun.Fact("F34", record).Status, Is.EqualTo(FactStatus.NotEvaluated));
    }

    private static RentIndexMonth Rent(int year, int month, double index) => new()
    {
        Month = new DateOnly(year, month, 1),
        CardClass = CardClass.DataCenter,
        Leases = 3,
        CardDays = 30,
        MatchedCards = 1,
        MatchedIndex = index,
        RentCnyPerPflopDay = null,
    };

    /// <summary>Cards sold at a price, over a landed cost of 100.</summary>
    private static CardDay Sold(int year, int month, string card, long cards, double price) =>
        Rows.Card(new DateOnly(year, month, 5), card) with { SpotCards = cards, SpotPriceCny = price, CostLineCny = 100 };
}
