using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Suppliers;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Suppliers;

/// <summary>A trader leaves when it has earned too little for long and is sold out, not before, and comes back when margins do.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MarketPresenceTests
{
    private const int Review = 28 * 10;
    private static readonly MarketSetting Setting = Sure();
    private readonly Board _board = new(Setting);
    private readonly SupplierAccounts _accounts = new();
    private readonly MarketPresence _presence = new(Setting, AgentId.Supplier(0), Profile, Setting.Scenario.Supply.Tiers.Single(tier => tier.Tier == SupplierTier.Trader));

    private static SupplierProfile Profile => Setting.Population.Suppliers[0] with { Tier = SupplierTier.Trader, Cards = [Examples.A800], PresentAtStart = true };

    [Test]
    public void Nobody_leaves_in_the_first_week()
    {
        Step(0, soldOut: true);
        Assert.That((_presence.IsActive, _presence.IsLeaving), Is.EqualTo((true, false)));
    }

    [Test]
    public void Who_earns_stays_and_who_does_not_sells_out_and_leaves()
    {
        Step(0, soldOut: true);
        Sell(Review, 1.3);
        Step(Review, soldOut: true);
        Assert.That(_presence.IsActive);
        Sell(Review + 27, 0.1);
        Step(Review + 28, soldOut: false);
        Assert.That((_presence.IsActive, _presence.IsLeaving), Is.EqualTo((true, true)), "it sells what it has first");
        Step(Review + 56, soldOut: true);
        Assert.That((_presence.IsActive, _accounts.LeftOn), Is.EqualTo((false, (int?)(Review + 56))));
    }

    [Test]
    public void Who_left_comes_back_for_fat_margins_only()
    {
        Step(0, soldOut: true);
        Step(Review, soldOut: true);
        Assert.That(_presence.IsActive, Is.False, "it sold nothing");
        Paid(1.05);
        Step(Review + 28, soldOut: true);
        Assert.That(_presence.IsActive, Is.False);
        Paid(1.5);
        Step(Review + 56, soldOut: true);
        Assert.That((_presence.IsActive, _accounts.EnteredOn, _accounts.LeftOn), Is.EqualTo((true, (int?)0, (int?)null)));
    }

    private static MarketSetting Sure() => TinyMarket.Setting(TinyMarket.Scenario with
    {
        Supply = TinyMarket.Scenario.Supply with { Suppliers = TinyMarket.Scenario.Supply.Suppliers with { EntryChance = 1 } },
    });

    private void Step(int day, bool soldOut)
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        outbox.Begin(AgentId.Supplier(0));
        Turn turn = TinyMarket.Turn(_board, outbox, day, PhaseKind.Supply);
        _presence.Enter(turn, _accounts);
        _presence.Leave(turn, _accounts, soldOut);
    }

    private void Sell(int day, double priceOverCost) =>
        _accounts.Sold(100, Money.FromYuan(100_000 * priceOverCost), Money.FromYuan(100_000) * 100, 0, day, Setting.Scenario.Supply.Traders.EarningsMemoryDays);

    private void Paid(double overCost) => _board.Apply(Opening.Report(Setting) with
    {
        PaidPriceByCard = [overCost * _board.Upstream.LandedCostCny[Examples.A800], double.NaN, double.NaN],
    });
}
