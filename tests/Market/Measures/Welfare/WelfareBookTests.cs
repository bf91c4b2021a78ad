using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Measures.Welfare;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures.Welfare;

/// <summary>Each kind of entry, with numbers worked out by hand.</summary>
public sealed class WelfareBookTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void Transfer_changes_who_has_it_and_not_how_much_there_is()
    {
        var book = new WelfareBook(Setting, 0);
        book.Move((Party.Buyers, new Spot(0, -1)), (Party.Owners, new Spot(1, 2)), new Money(100_00));
        WelfareYear[] rows = [.. book.Close(0)];
        WelfareYear nation = Row(rows, "nation");
        Assert.That((nation.WelfareCny(), nation.BuyersSurplusCny, nation.OwnersSurplusCny), Is.EqualTo((0, -100, 100)));
        Assert.That(Row(rows, "province." + Setting.Scenario.Provinces[0].Id).WelfareCny(), Is.EqualTo(-100));
        Assert.That(Row(rows, "province." + Setting.Scenario.Provinces[1].Id).WelfareCny(), Is.EqualTo(100));
        Assert.That(Row(rows, "owner." + Setting.Owners[2].Id).NetReceivedCny, Is.EqualTo(100));
    }

    [Test]
    public void Resource_is_lost_by_who_supplies_it_until_it_is_paid_for()
    {
        var book = new WelfareBook(Setting, 0);
        book.Supply(Resource.Energy, (Party.Outside, new Spot(0, 0)), (Party.Owners, new Spot(0, 0)), new Money(50_00));
        WelfareYear nation = Row([.. book.Close(0)], "nation");
        Assert.That((nation.EnergyCny, nation.ResourcesCny, nation.OutsideSurplusCny, nation.OwnersSurplusCny), Is.EqualTo((50, 50, -50, 0)));
    }

    [Test]
    public void Present_value_discounts_from_the_day_of_each_entry()
    {
        var book = new WelfareBook(Setting, 0);
        book.Gain(Benefit.BuyersWork, Party.Buyers, new Spot(0, -1), new Money(100_00));
        book.BeginDay(1461);
        book.Gain(Benefit.BuyersWork, Party.Buyers, new Spot(0, -1), new Money(100_00));
        Assert.That(Row([.. book.Close(0)], "nation").PresentWelfareCny(), Is.EqualTo(100 + (100 / Math.Pow(1.08, 4))).Within(1e-9));
    }

    [Test]
    public void Entry_with_one_side_only_stops_the_run()
    {
        var account = new WelfareAccount();
        account.Gain(Benefit.BuyersWork, Party.Buyers, new Money(7), 1);
        Assert.That(() => account.Check(3), Throws.Nothing);
        account.Receive(Party.Brokers, new Money(5), 1);
        Assert.That(() => account.Check(3), Throws.Nothing, "it came from elsewhere");
        Assert.That(account.NetReceived, Is.EqualTo(new Money(5)));
    }

    [TestCase("center", "subsidy", ExpectedResult = Party.PublicMoney)]
    [TestCase("center", "loan_drawn", ExpectedResult = Party.Lenders)]
    [TestCase("center", "written_off", ExpectedResult = Party.Lenders)]
    [TestCase("center", "equity_paid_in", ExpectedResult = Party.Owners)]
    [TestCase("center", "captive_use", ExpectedResult = Party.Owners)]
    [TestCase("center", "voucher", ExpectedResult = Party.PublicMoney)]
    [TestCase("center", "contract_rent", ExpectedResult = Party.Outside)]
    [TestCase("center", "idle_tax", ExpectedResult = Party.PublicMoney)]
    public Party Outside_world_acts_for_those_whom_a_payment_is_about(string kind, string purpose)
    {
        PaymentPurpose[] all =
        [
            PaymentPurpose.Subsidy, PaymentPurpose.LoanDrawn, PaymentPurpose.WrittenOff, PaymentPurpose.EquityPaidIn, PaymentPurpose.CaptiveUse, PaymentPurpose.Voucher,
            PaymentPurpose.ContractRent, new("idle_tax", CashFlowLine.Levy),
        ];
        Assert.That(AgentId.TryParse(kind + "-0", out AgentId center));
        return new PaymentSides(Setting).Of(AgentId.Outside, center, all.Single(one => one.Id == purpose)).Party;
    }

    /// <remarks>A card that lands at 100 and is sold at 120: the maker has its 100 back, the supplier has 20, the owner has paid 120 for what costs 100.</remarks>
    [Test]
    public void Card_sold_costs_what_it_landed_at_and_its_margin_is_the_supplier_s()
    {
        AgentId supplier = AgentId.Supplier(0);
        AgentId center = AgentId.Center(Setting.Population.Centers.Count - 1);
        var counts = new WelfareCounts(Setting);
        counts.Observe(new PaymentMade(supplier, AgentId.Upstream, new Money(100_00), PaymentPurpose.Cards), 0);
        counts.Observe(new CardsSold(supplier, new(0), 1, new Money(120_00), new Money(100_00), false) { Customer = center, Cost = new Money(100_00) }, 0);
        counts.Observe(new PaymentMade(center, supplier, new Money(120_00), PaymentPurpose.Cards), 0);
        WelfareYear nation = Nation(counts);
        Assert.That((nation.CardsCny, nation.SuppliersSurplusCny, nation.OutsideSurplusCny), Is.EqualTo((100, 20, 0)));
        Assert.That(nation.OwnersSurplusCny - nation.CapitalLeftCny, Is.EqualTo(-120));
    }

    [Test]
    public void Used_card_that_another_center_buys_uses_nothing_up_in_the_nation()
    {
        var counts = new WelfareCounts(Setting);
        counts.Observe(new PaymentMade(AgentId.Center(0), AgentId.Center(1), new Money(30_00), PaymentPurpose.Cards), 0);
        Assert.That(Nation(counts).CardsCny, Is.EqualTo(0));
    }

    [Test]
    public void Lease_is_worth_its_buyer_s_highest_price_for_the_days_on_which_it_runs()
    {
        var counts = new WelfareCounts(Setting);
        var sink = new KeepingSink();
        counts.Observe(Lease(days: 3, wanted: 2, achieved: 1.5, budget: 1000), 0);
        for (int day = 0; day < Setting.Days; day++)
        {
            counts.CloseDay(day, _ => 1, sink);
        }

        Assert.That(sink.Of<WelfareYear>().Where(row => row.Place == "nation").Sum(row => row.BuyersWorkCny), Is.EqualTo(3 * 1.5 * 1000));
    }

    private static LeaseSigned Lease(int days, double wanted, double achieved, double budget)
    {
        Letters.Request request = new()
        {
            Number = 0,
            Segment = new(0),
            Province = new(0),
            Work = new(0),
            Ecosystem = Ecosystem.Cuda,
            Pflops = wanted,
            Days = days,
            Large = false,
            MinMemoryGb = 0,
            MaxRoundTripMs = double.PositiveInfinity,
            DataTb = 0,
            OfflineData = false,
            BudgetCnyPerPflopDay = budget,
            PriceSensitivity = 1,
            Rationality = 1,
            DeploymentCostShare = 0,
            DrawnOn = 0,
        };
        var row = new LeaseRow
        {
            Date = Setting.DateOf(0),
            Buyer = "buyer-0",
            Request = 0,
            Center = "center-0",
            Broker = "",
            Segment = "",
            Work = "",
            Card = Setting.Scenario.Cards[0].Id,
            Cards = 8,
            Days = days,
            RentCnyPerCardHour = 1,
            AchievedPflops = achieved,
            AchievedShare = 0.5,
            EffectiveCostCnyPerPflopDay = 1,
            LowestEffectiveCostCnyPerPflopDay = 1,
            QuoteCnyPerPflopDay = 1,
            LowestQuoteCnyPerPflopDay = 1,
            Offers = 1,
            Inquiries = 1,
        };
        return new LeaseSigned(AgentId.Buyer(0), new(0), null, request, 1, row);
    }

    private static WelfareYear Nation(WelfareCounts counts)
    {
        var sink = new KeepingSink();
        counts.CloseDay(Setting.Days - 1, _ => 1, sink);
        return Row([.. sink.Of<WelfareYear>()], "nation");
    }

    private static WelfareYear Row(WelfareYear[] rows, string place) => rows.Single(row => row.Place == place);
}
