using System.Collections.Immutable;
using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Centers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Rents by what earns most, by what others earn, and by policy; never below avoidable cost, never above the cap that policy sets.</summary>
public sealed class RentSettingTests
{
    private const int Offered = 800;
    private static readonly MarketSetting Setting = SettingWith(rents => rents with { ImitationShare = 0 });
    private static readonly RentInputs Inputs = Setting.Scenario.Centers.Rents;
    private static readonly UnitCosts Costs = new(Setting, Opening.Policy(Setting), Examples.Beijing, Examples.A800, 120_000);
    private static readonly double Recovery = Costs.CostPlusRent(Inputs.TargetPaybackYears, Inputs.ExpectedFill, 0);

    [Test]
    public void Rent_stays_between_avoidable_cost_and_cap() => Gen.Select(Choice.Of(Enum.GetValues<RentPolicy>()), Gen.Double[0.01, 200], Gen.Double[0.2, 3], Gen.Double[0, 1])
        .Sample((policy, market, cap, fill) =>
        {
            Board board = BoardWith(market, cap, elasticity: 5);
            RentSetting rent = Open(policy, board);
            for (int day = 30; day < 600; day += 30)
            {
                Review(rent, board, day, fill);
                if (rent.CnyPerCardHour < Costs.MarginalPerHour || rent.CnyPerCardHour > Math.Max(Costs.MarginalPerHour, market * cap) * (1 + 1e-12))
                {
                    return false;
                }
            }

            return true;
        });

    [Test]
    public void It_opens_at_the_going_rent_and_at_cost_recovery_where_nothing_was_let()
    {
        Assert.That(Open(RentPolicy.ProfitSeeking, BoardWith(9, double.PositiveInfinity, 5)).CnyPerCardHour, Is.EqualTo(9));
        Assert.That(Open(RentPolicy.ProfitSeeking, BoardWith(double.NaN, double.PositiveInfinity, 5)).CnyPerCardHour, Is.EqualTo(Recovery));
    }

    [Test]
    public void Empty_cards_lower_the_rent_and_full_ones_raise_it_by_a_step_at_most()
    {
        double step = 1 + Inputs.MostChangeShare;
        Assert.That(After(fill: 0.05), Is.EqualTo(Recovery / step).Within(1e-9));
        Assert.That(After(fill: 1), Is.EqualTo(Recovery * step).Within(1e-9));

        double After(double fill)
        {
            Board board = BoardWith(double.NaN, double.PositiveInfinity, elasticity: 3);
            RentSetting rent = Open(RentPolicy.ProfitSeeking, board);
            Review(rent, board, (int)Inputs.ReviewDays, fill);
            return rent.CnyPerCardHour;
        }
    }

    [Test]
    public void Where_others_are_full_tenants_have_nowhere_to_turn_and_the_rent_rises()
    {
        Assert.That(After(othersFill: 0.3), Is.LessThan(Recovery), "they have room, and undercut");
        Assert.That(After(othersFill: 0.99), Is.GreaterThan(Recovery), "whoever takes their last room sends somebody else here");
        Assert.That(After(othersFill: 0.99, givingUp: 20), Is.LessThan(Recovery), "most would rather give up");

        double After(double othersFill, double givingUp = 0)
        {
            Board board = BoardWith(double.NaN, double.PositiveInfinity, elasticity: 20, othersFill: othersFill, givingUp: givingUp);
            RentSetting rent = Open(RentPolicy.ProfitSeeking, board);
            Review(rent, board, (int)Inputs.ReviewDays, fill: 0.7);
            return rent.CnyPerCardHour;
        }
    }

    [Test]
    public void A_list_is_reviewed_only_when_its_time_has_come_and_catches_up_then()
    {
        Board board = BoardWith(double.NaN, double.PositiveInfinity, elasticity: 3);
        RentSetting rent = Open(RentPolicy.FixedList, board);
        Review(rent, board, (int)Inputs.ListReviewDays - 1, fill: 0.05);
        Assert.That(rent.CnyPerCardHour, Is.EqualTo(Recovery));
        Review(rent, board, (int)Inputs.ListReviewDays, fill: 0.05);
        double step = 1 + Inputs.MostChangeShare;
        Assert.That(rent.CnyPerCardHour, Is.LessThan(Recovery / step).And.GreaterThanOrEqualTo(Recovery / Math.Pow(step, Inputs.ListReviewDays / Inputs.ReviewDays)));
    }

    [Test]
    public void Penetration_is_low_first_and_later_what_others_ask()
    {
        Board board = BoardWith(9, double.PositiveInfinity, double.NaN);
        RentSetting rent = Open(RentPolicy.PenetrationThenList, board);
        Assert.That(rent.CnyPerCardHour, Is.EqualTo(9 * Inputs.PenetrationShare).Within(1e-9));
        Assert.That(rent.LastingCnyPerCardHour, Is.EqualTo(9), "own work goes by the lasting rent");
        Review(rent, board, (int)Inputs.PenetrationDays, 0.5);
        Assert.That(rent.CnyPerCardHour, Is.EqualTo(9));
    }

    [Test]
    public void Who_imitates_takes_the_rent_of_a_comparable_center_that_earns_more()
    {
        MarketSetting setting = SettingWith(rents => rents with { ImitationShare = 1, MostChangeShare = 10 });
        Assert.That(After(peerRent: 4, peerFree: 0), Is.EqualTo(4), "full at 4 earns more than a quarter full at 9");
        Assert.That(After(peerRent: 12, peerFree: 90), Is.Not.EqualTo(12), "a tenth full at 12 earns less");

        double After(double peerRent, int peerFree)
        {
            Board board = BoardWith(9, double.PositiveInfinity, 5, setting);
            board.Apply(Examples.Listing with { Center = new(1), Card = Examples.A800, OfferedCards = 100, InstalledCards = 100, FreeCards = peerFree, RentCnyPerCardHour = peerRent });
            var rent = new RentSetting(setting, AgentId.Center(0), RentPolicy.ProfitSeeking);
            rent.Open(TinyMarket.Turn(board, TinyMarket.Outbox(setting)), Examples.A800, Costs, 0);
            rent.Review(TinyMarket.Turn(board, TinyMarket.Outbox(setting), 30), Examples.A800, Costs, Remembered(0.25, 9), Offered);
            return rent.CnyPerCardHour;
        }
    }

    [Test]
    public void Without_cards_on_offer_the_going_rent_is_taken_over()
    {
        Board board = BoardWith(9, double.PositiveInfinity, 5);
        RentSetting rent = Open(RentPolicy.ProfitSeeking, board);
        board.Apply(board.Report with { RentByCard = Same(3) });
        rent.Review(TinyMarket.Turn(board, TinyMarket.Outbox(Setting), 30), Examples.A800, Costs, Remembered(0, 9), offeredCards: 0);
        Assert.That(rent.LastingCnyPerCardHour, Is.EqualTo(3));
    }

    private static MarketSetting SettingWith(Func<RentInputs, RentInputs> change) => TinyMarket.Setting(TinyMarket.Scenario with
    {
        Centers = TinyMarket.Scenario.Centers with { Rents = change(TinyMarket.Scenario.Centers.Rents) },
    });

    private static RentSetting Open(RentPolicy policy, Board board)
    {
        var rent = new RentSetting(Setting, AgentId.Center(0), policy);
        rent.Open(TinyMarket.Turn(board, TinyMarket.Outbox(Setting)), Examples.A800, Costs, 0);
        return rent;
    }

    private static void Review(RentSetting rent, Board board, int day, double fill) => rent.Review(
        TinyMarket.Turn(board, TinyMarket.Outbox(Setting), day), Examples.A800, Costs, Remembered(fill, rent.LastingCnyPerCardHour), Offered);

    /// <summary>A center that has been this full, of leases of 40 cards, for as long as it remembers.</summary>
    private static DemandMemory Remembered(double fill, double letAt)
    {
        var memory = new DemandMemory(1, 0.5, letAt);
        var leases = new LeaseBook();
        for (int left = (int)(fill * Offered); left > 0; left -= 40)
        {
            int cards = Math.Min(40, left);
            leases.Add(new Lease(cards, 10_000, 1, Money.FromYuan(letAt * 24 * cards)));
        }

        memory.Note(leases, Offered, letAt, 0);
        return memory;
    }

    private static ImmutableArray<double> Same(double value) => [.. Setting.Scenario.Cards.Select(_ => value)];

    private static Board BoardWith(double market, double cap, double elasticity, MarketSetting? setting = null, double othersFill = double.NaN, double givingUp = 0)
    {
        var board = new Board(setting ?? Setting);
        board.Apply(Opening.Report(Setting) with { RentByCard = Same(market), TurningElasticityByCard = Same(elasticity), GivingUpElasticityByCard = Same(givingUp), TakeUpByCard = Same(othersFill) });
        board.Apply(Opening.Policy(Setting) with { RentCap = cap });
        return board;
    }
}
