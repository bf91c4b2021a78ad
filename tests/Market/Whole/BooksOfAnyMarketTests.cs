using CsCheck;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Whole;

/// <summary>Whatever the market, a run ends (a broken book would throw), and what the tables say adds up.</summary>
public sealed class BooksOfAnyMarketTests
{
    [Test]
    public void Run_ends_and_its_tables_add_up() => RandomMarkets.All.Sample(
        market =>
        {
            var sink = new KeepingSink();
            var loop = new MarketLoop(TinyMarket.Setting(market.Scenario, market.Seed));
            loop.Run(sink);
            RunRecord record = loop.Record;
            CardDaysAddUp(record);
            RequestsAddUp(record, sink);
            CardsAddUp(record);
        },
        iter: 200,
        print: market => $"seed {market.Seed}, {Short(market.Scenario)}");

    private static string Short(Scenario scenario) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{scenario.Horizon.Days()} days, {scenario.Demand.Buyers} buyers, demand x{scenario.Demand.Scale}, ")
        + string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{scenario.Centers.OperatingAtStart} centers of median {scenario.Centers.Owners[0].MedianPflops} PFLOPS, {scenario.Centers.Ideas.Count} quarters of ideas, ")
        + string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{scenario.Supply.Tiers[0].Count} maker's channels, {scenario.Brokers.Kinds[0].Count} middlemen, {scenario.Matching}");

    private static void CardDaysAddUp(RunRecord record)
    {
        foreach (NationalDay day in record.National)
        {
            long idle = day.IdleNoDemandCardDays + day.IdleNoCapacityCardDays + day.IdleUnknownSellerCardDays + day.IdleRemoteCardDays
                + day.IdleOverBudgetCardDays + day.IdleSoftwareCardDays + day.IdleInterconnectCardDays + day.IdleHardwareCardDays
                + day.IdleDeploymentCostCardDays + day.IdleEffectiveCostCardDays + day.IdleReservedCardDays;
            Assert.That(idle, Is.EqualTo(day.CardDaysAvailable - day.CardDaysLeased - day.CardDaysCaptive));
            Assert.That((double[])[day.SoldShare, day.BusyShare, day.AchievedShare], Has.All.InRange(0.0, 1.0));
            Assert.That(double.IsFinite(day.CardPriceIndex) && day.CardPriceIndex > 0 && double.IsFinite(day.ListedRentCnyPerPflopsHour));
        }

        Assert.That(record.Centers.Sum(center => center.CardDaysAvailable), Is.EqualTo(record.National.Sum(day => day.CardDaysAvailable)));
        Assert.That(record.Owners.Sum(month => month.CardDaysLeased), Is.EqualTo(record.National.Sum(day => day.CardDaysLeased)));
        Assert.That(record.Provinces.Sum(month => month.CardDaysAvailable), Is.EqualTo(record.National.Sum(day => day.CardDaysAvailable)));
    }

    private static void RequestsAddUp(RunRecord record, KeepingSink sink)
    {
        long made = record.National.Sum(day => (long)day.RequestsMade);
        long served = record.National.Sum(day => (long)day.RequestsServed);
        long failed = record.National.Sum(day => (long)day.RequestsFailed);
        Assert.That(served + failed + record.National[^1].RequestsWaiting, Is.EqualTo(made));
        Assert.That(record.Buyers.Sum(buyer => buyer.Requests), Is.EqualTo(made));
        Assert.That(sink.Of<RequestRow>().Count(row => row.Served), Is.EqualTo(served));
        Assert.That(sink.Of<RequestRow>().Where(row => !row.Served), Has.All.Matches<RequestRow>(row => row!.FailedBecause is not null));
        Assert.That(sink.Of<LeaseRow>().Count(), Is.EqualTo(served));
    }

    private static void CardsAddUp(RunRecord record)
    {
        long shipped = record.Cards.Sum(day => day.ShippedCards);
        long bought = record.Suppliers.Sum(supplier => supplier.CardsBought);
        long sold = record.Cards.Sum(day => day.SoldToCentersCards + day.SoldOutsideCards);
        Assert.That(bought, Is.LessThanOrEqualTo(shipped));
        Assert.That(record.Suppliers.Sum(supplier => supplier.CardsSold), Is.EqualTo(sold).And.LessThanOrEqualTo(bought));
    }
}
