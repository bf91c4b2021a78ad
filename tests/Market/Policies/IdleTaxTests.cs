using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Policies;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Policies;

/// <summary>The tax on idle cards: rate times idle card-days on offer, where and from whom the event says, and nothing else changes but income.</summary>
public sealed class IdleTaxTests
{
    private const double Rate = 40;
    private const int DaysPerBill = 30;

    private static readonly DateOnly Start = TinyMarket.Scenario.Horizon.Start;
    private static readonly PolicyEvent[] Everywhere = [new PolicyEvent { Date = Start, Kind = IdleTax.Name, Amount = Rate }];
    private static readonly Lazy<CenterRow[]> Free = new(() => Run([]));

    [Test]
    public void Is_the_rate_times_idle_card_days_that_the_owner_does_not_keep()
    {
        long[] idleBy = new long[Obstacles.Count];
        idleBy[(int)Obstacle.Reserved] = 12;
        idleBy[(int)Obstacle.NoDemand] = 20;
        idleBy[(int)Obstacle.Remote] = 3;
        var day = new CenterDay(AgentId.Center(0), new(0), 100, 60, 5, idleBy, 0, 0, 0, 0, Money.Zero, Money.Zero);
        Assert.That(new IdleTax().CnyFor(Rate, day), Is.EqualTo(Rate * 23));
    }

    [Test]
    public void Every_center_pays_where_nothing_is_named_and_its_books_follow()
    {
        CenterRow[] taxed = Run(Everywhere);
        Assert.That(taxed.Count(center => Tax(center) > 0), Is.GreaterThan(6));
        foreach ((CenterRow with, CenterRow without) in taxed.Zip(Free.Value))
        {
            double unpaid = Rate * (DaysPerBill - 1) * with.Cards;
            Assert.That(Tax(with), Is.EqualTo(Rate * IdleOnOffer(with)).Within(Math.Max(0.01, unpaid)).And.LessThanOrEqualTo((Rate * IdleOnOffer(with)) + 0.01), with.Center);
            Assert.That(with.OperatingIncomeCny, Is.EqualTo(without.OperatingIncomeCny - Tax(with)).Within(0.01), with.Center);
            Assert.That(with.NetCashFlowCny, Is.EqualTo(without.NetCashFlowCny - Tax(with)).Within(0.01), with.Center);
            Assert.That(WithoutIncome(with), Is.EqualTo(WithoutIncome(without)), "nobody acts on it");
        }
    }

    [Test]
    public void Is_paid_to_the_last_day_by_the_end_of_service()
    {
        CenterRow[] retired = [.. Run(Everywhere, serviceYears: 0.4).Where(center => center.Stage == CenterStage.Retired && Tax(center) > 0)];
        Assert.That(retired, Is.Not.Empty);
        Assert.That(retired.Select(Tax), Is.EqualTo(retired.Select(center => Rate * IdleOnOffer(center))).Within(0.01));
    }

    [Test]
    public void Lowers_the_present_value_of_what_was_built()
    {
        (CenterRow Taxed, CenterRow Free)[] built = [.. Run(Everywhere).Zip(Free.Value).Where(pair => pair.Second.NpvCny is not null && Tax(pair.First) > 0)];
        Assert.That(built, Is.Not.Empty);
        Assert.That(built, Has.All.Matches<(CenterRow Taxed, CenterRow Free)>(pair => pair.Taxed.NpvCny < pair.Free.NpvCny));
    }

    [Test]
    public void Reaches_only_the_provinces_and_types_of_owner_named()
    {
        CenterRow taxed = Free.Value.Where(center => IdleOnOffer(center) > 0 && center.CardDaysAvailable > 0).MaxBy(IdleOnOffer)!;
        CenterRow[] rows = Run([new PolicyEvent { Date = Start, Kind = IdleTax.Name, Amount = Rate, Provinces = [taxed.Province], Owners = [taxed.Owner] }]);
        CenterRow[] reached = [.. rows.Where(center => center.Province == taxed.Province && center.Owner == taxed.Owner)];
        Assert.That(Tax(rows.Single(center => center.Center == taxed.Center)), Is.Positive);
        Assert.That(rows.Except(reached).Select(Tax), Is.All.Zero);
        Assert.That(rows.Except(reached), Is.EqualTo(Free.Value.Where(center => rows.Except(reached).Any(other => other.Center == center.Center))));
    }

    [Test]
    public void Is_no_cost_of_resources() => Assert.That(
        Loop(Everywhere).Record.Years.Values.Select(year => year.IdleCostCny),
        Is.EqualTo(Loop([]).Record.Years.Values.Select(year => year.IdleCostCny)).And.All.Positive);

    private static double Tax(CenterRow center) => center.LeviesCny.Of(IdleTax.Name);

    private static long IdleOnOffer(CenterRow center) =>
        center.CardDaysAvailable - center.CardDaysLeased - center.CardDaysCaptive - center.IdleReservedCardDays - center.IdleClosedCardDays;

    private static CenterRow WithoutIncome(CenterRow center) => center with
    {
        LeviesCny = AmountsByPurpose.None,
        NetCashFlowCny = 0,
        NpvCny = null,
        Irr = null,
        PaybackYears = null,
        PaybackState = PaybackState.NotOpened,
        IrrRates = null,
        PaybackWithoutSubsidyYears = null,
        DiscountedPaybackYears = null,
    };

    private static CenterRow[] Run(IReadOnlyList<PolicyEvent> policy, double? serviceYears = null) => [.. Loop(policy, serviceYears).Record.Centers];

    private static MarketLoop Loop(IReadOnlyList<PolicyEvent> policy, double? serviceYears = null)
    {
        Scenario tiny = TinyMarket.Scenario;
        CostInputs costs = tiny.Centers.Costs with { ServiceYears = serviceYears ?? tiny.Centers.Costs.ServiceYears };
        var loop = new MarketLoop(TinyMarket.Setting(tiny with { Policy = policy, Centers = tiny.Centers with { Costs = costs } }));
        loop.Run(new KeepingSink());
        return loop;
    }
}
