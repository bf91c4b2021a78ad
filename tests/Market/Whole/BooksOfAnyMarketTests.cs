using CsCheck;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Whole;

/// <summary>Whatever the market, a run ends (a broken book would throw), and what the tables say adds up.</summary>
public sealed class BooksOfAnyMarketTests
{
    private const int Markets = 1000;

    [Test]
    public void Run_ends_and_its_tables_add_up() => AnyMarkets.All.Sample(market => { Check(market); }, iter: Markets, print: market => market.Smallest(Fails).ToString());

    /// <summary>The extremes that must be among them, each on its own.</summary>
    [TestCase(60, "demand.buyers=0", TestName = "No buyers")]
    [TestCase(60, "centers.operating_at_start=0 ; " + AnyMarkets.NoEntry, TestName = "No centers")]
    [TestCase(60, "supply.tiers=[]", TestName = "No suppliers")]
    [TestCase(60, "brokers.kinds=[]", TestName = "No brokers")]
    [TestCase(60, "demand.buyers=0 ; centers.operating_at_start=0 ; " + AnyMarkets.NoEntry + " ; supply.tiers=[] ; brokers.kinds=[] ; policy=[]", TestName = "Nobody at all")]
    [TestCase(1, "", TestName = "One day")]
    [TestCase(60, "demand.scale=1000 ; centers.owners[market].median_pflops=1000000 ; centers.owners[market].max_pflops=10000000", TestName = "Huge sizes")]
    public void Run_of_an_extreme_ends_and_its_tables_add_up(int days, string set) => Check(new AnyMarket(days, set.Length == 0 ? [] : set.Split(Extremes.And), null, 7));

    [Test]
    public void Run_in_which_all_prices_are_equal_ends_and_its_tables_add_up() => Check(new AnyMarket(60, Extremes.AllPricesEqual.Split(Extremes.And), null, 7));

    [Test]
    public void Run_in_which_all_centers_close_on_one_day_ends_and_its_tables_add_up()
    {
        // Leases of a day, so that none holds a center open; nobody builds, so that none opens later.
        string set = Extremes.Each("demand.work", ["pre_training", "fine_tuning", "inference_online"], "median_days=1", "max_days=1") + Extremes.And + AnyMarkets.NoEntry;
        RunRecord record = Check(new AnyMarket(40, set.Split(Extremes.And), 30, 7));
        Assert.That(record.National.Where(day => day.CentersOperating == 6).Count(), Is.EqualTo(30));
        Assert.That(record.National.Where(day => day.CentersOperating == 0).Count(), Is.EqualTo(10));
    }

    private static RunRecord Check(AnyMarket market)
    {
        var sink = new KeepingSink();
        var loop = new MarketLoop(market.Setting());
        loop.Run(sink);
        RunRecord record = loop.Record;
        CardDaysAddUp(record);
        RequestsAddUp(record, sink);
        CardsAddUp(record);
        return record;
    }

    private static bool Fails(AnyMarket market)
    {
        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
        {
            try
            {
                Check(market);
                return false;
            }
            catch (Exception reason) when (reason is AssertionException or BrokenBooksException or ArithmeticException or ArgumentException or InvalidOperationException)
            {
                return true;
            }
        }
    }

    private static void CardDaysAddUp(RunRecord record)
    {
        foreach (NationalDay day in record.National)
        {
            long idle = day.IdleNoDemandCardDays + day.IdleNoCapacityCardDays + day.IdleUnknownSellerCardDays + day.IdleRemoteCardDays
                + day.IdleOverBudgetCardDays + day.IdleSoftwareCardDays + day.IdleInterconnectCardDays + day.IdleHardwareCardDays
                + day.IdleDeploymentCostCardDays + day.IdleEffectiveCostCardDays + day.IdleReservedCardDays + day.IdleClosedCardDays;
            Assert.That(idle, Is.EqualTo(day.CardDaysAvailable - day.CardDaysLeased - day.CardDaysCaptive));
            Assert.That((double[])[day.TakeUp, day.BusyShare, day.AchievedShare], Has.All.InRange(0.0, 1.0));
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
        long soldBySuppliers = record.Suppliers.Sum(supplier => supplier.CardsSold);
        long underFrames = sold - soldBySuppliers;
        Assert.That(soldBySuppliers, Is.LessThanOrEqualTo(bought));
        Assert.That(underFrames, Is.GreaterThanOrEqualTo(0), "what no supplier sold came from the makers themselves");
        Assert.That(bought + underFrames, Is.LessThanOrEqualTo(shipped));
    }
}
