using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>F01 to F08 on runs made by hand.</summary>
public sealed class SupplyFactTests
{
    [TestCase(new double[] { 0.8, 1.2, 1.1, 0.9, 1.0, 1.0 }, FactStatus.Pass)]
    [TestCase(new double[] { 0.8, 1.2, 1.1, 1.1, 1.2, 1.3 }, FactStatus.Fail, Description = "never crosses again")]
    [TestCase(new double[] { 0.95, 1.2, 0.9, 1.1, 1.2, 1.3 }, FactStatus.Fail, Description = "not short in 2023")]
    [TestCase(new double[] { 0.8, 1.5, 0.9, 1.1, 1.2, 1.3 }, FactStatus.Fail, Description = "a glut in 2024")]
    public void Supply_eases_and_shortage_returns(double[] byYear, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        for (int i = 0; i < byYear.Length; i++)
        {
            record.Cards.Add(Rows.Card(new DateOnly(2023 + i, 5, 1), "A800") with
            {
                AvailableCards = (long)(1000 * byYear[i]),
                WantedCards = 600,
                UsedCards = 0,
                OutsideWantedCards = 400,
            });
            record.Cards.Add(Rows.Card(new DateOnly(2023 + i, 5, 1), "RTX4090") with { AvailableCards = 1_000_000 });
        }

        FactResult fact = HandMadeRun.Fact("F01", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("supply_over_demand_2024"), Is.EqualTo(byYear[1]).Within(1e-9));
    }

    [TestCase(1.05, FactStatus.Pass)]
    [TestCase(0.99, FactStatus.Fail)]
    [TestCase(1.11, FactStatus.Fail)]
    public void Price_sits_at_the_cost_line(double ratio, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record(day => day with { CardPriceOverCost = day.Date is { Year: 2024, Month: 7 or 8 } ? ratio : 5 });
        Assert.That(HandMadeRun.Fact("F02", record).Status, Is.EqualTo(expected));
    }

    [TestCase(100, 99, 98, 97, FactStatus.Pass)]
    [TestCase(100, 99, 99, 97, FactStatus.Fail)]
    [TestCase(100, 101, 98, 97, FactStatus.Fail)]
    public void Prices_fall_all_summer(double may, double june, double july, double august, FactStatus expected)
    {
        double[] index = [may, june, july, august];
        RunRecord record = HandMadeRun.Record(day => day with { CardPriceIndex = day.Date is { Year: 2024, Month: >= 5 and <= 8 } ? index[day.Date.Month - 5] : 100 });
        Assert.That(HandMadeRun.Fact("F03", record).Status, Is.EqualTo(expected));
    }

    [TestCase(101, 50, FactStatus.Pass)]
    [TestCase(99, 50, FactStatus.Fail)]
    [TestCase(101, 150, FactStatus.Fail)]
    public void September_sweeps_up(double index, long stock, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record(day => day with { CardPriceIndex = day.Date is { Year: 2024, Month: 9 } ? index : 100 });
        record.Cards.Add(Rows.Card(new DateOnly(2024, 8, 5), "A800") with { StockCards = 100, SoldToCentersCards = 10 });
        record.Cards.Add(Rows.Card(new DateOnly(2024, 9, 5), "A800") with { StockCards = stock, SoldOutsideCards = 10 });
        Assert.That(HandMadeRun.Fact("F04", record).Status, Is.EqualTo(expected));
    }

    [TestCase(16_500, FactStatus.Pass)]
    [TestCase(14_000, FactStatus.Fail)]
    [TestCase(18_000, FactStatus.Fail)]
    public void Consumer_wave_lifts_the_4090(double peak, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.Cards.Add(Rows.Card(new DateOnly(2024, 7, 5), "RTX4090") with { SpotPriceCny = 13_000 });
        record.Cards.Add(Rows.Card(new DateOnly(2024, 9, 5), "RTX4090") with { SpotPriceCny = peak });
        record.Cards.Add(Rows.Card(new DateOnly(2024, 10, 5), "RTX4090") with { SpotPriceCny = 13_500 });
        record.Cards.Add(Rows.Card(new DateOnly(2024, 9, 5), "A800") with { SpotPriceCny = 100_000 });
        Assert.That(HandMadeRun.Fact("F05", record).Status, Is.EqualTo(expected));
    }

    [TestCase(60, 36, 4, FactStatus.Pass)]
    [TestCase(50, 46, 4, FactStatus.Fail)]
    [TestCase(60, 34, 6, FactStatus.Fail)]
    public void Lots_are_small(int small, int middle, int huge, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.Years[2024].LotServers.AddRange([.. Enumerable.Repeat(10, small), .. Enumerable.Repeat(64, middle), .. Enumerable.Repeat(129, huge)]);
        FactResult fact = HandMadeRun.Fact("F06", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("share_64_to_128_servers"), Is.EqualTo(middle / 100.0));
    }

    [TestCase(30, 50, FactStatus.Pass)]
    [TestCase(10, 50, FactStatus.Fail)]
    [TestCase(30, 5, FactStatus.Fail)]
    public void Many_quote_and_few_close(int quotations, int best, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.Years[2024].CardOrders.Add((100, 100, quotations));
        record.Years[2024].CardOrders.Add((100, 0, 1000));
        record.Brokers.AddRange([Rows.Broker(best), .. Enumerable.Repeat(Rows.Broker(5), 9)]);
        Assert.That(HandMadeRun.Fact("F07", record).Status, Is.EqualTo(expected));
    }

    [TestCase(1, 1, FactStatus.Pass)]
    [TestCase(0, 1, FactStatus.Fail)]
    [TestCase(1, 0, FactStatus.Fail)]
    [TestCase(6, 1, FactStatus.Fail)]
    [TestCase(1, 6, FactStatus.Fail)]
    public void Some_newcomers_retreat(int cut, int never, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        for (int i = 0; i < 10; i++)
        {
            record.Years[2024].CardOrders.Add((1000, i < cut ? 99 : 100, 5));
            CenterRow center = Rows.Center("market", new DateOnly(2024, 3, 1));
            record.Centers.Add(center with { PaybackYears = i < never ? null : 5, PaybackState = i < never ? PaybackState.Never : PaybackState.Recovered });
            record.Centers.Add(center with { PaybackState = PaybackState.TooYoung });
        }

        Assert.That(HandMadeRun.Fact("F08", record).Status, Is.EqualTo(expected));
    }
}
