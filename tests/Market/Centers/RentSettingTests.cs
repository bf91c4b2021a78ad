using System.Collections.Immutable;
using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Rents by policy, never below the floor, never above the cap that policy sets.</summary>
public sealed class RentSettingTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static readonly RentInputs Inputs = Setting.Scenario.Centers.Rents;
    private static readonly Gen<RentPolicy> Policies = Choice.Of(Enum.GetValues<RentPolicy>());

    [Test]
    public void Rent_stays_between_floor_and_cap() => Gen.Select(Policies, Gen.Double[0.01, 200], Gen.Double[0.2, 3], Gen.Double[0, 1], Gen.Double[1_000, 400_000])
        .Sample((policy, market, cap, fill, price) =>
        {
            Board board = BoardWith(market, cap);
            UnitCosts costs = CostsAt(price);
            var rent = new RentSetting(Setting, policy);
            rent.Open(TinyMarket.Turn(board, TinyMarket.Outbox(Setting)), Examples.A800, costs, 0);
            double floor = costs.MarginalPerHour * Inputs.FloorOverRunningCost;
            for (int day = 30; day < 600; day += 30)
            {
                rent.Review(TinyMarket.Turn(board, TinyMarket.Outbox(Setting), day), Examples.A800, costs, 0, fill);
                if (rent.CnyPerCardHour < floor || rent.CnyPerCardHour > Math.Max(floor, market * cap))
                {
                    return false;
                }
            }

            return true;
        });

    [Test]
    public void Cost_plus_follows_cost()
    {
        RentSetting rent = Open(RentPolicy.CostPlus);
        Assert.That(rent.CnyPerCardHour, Is.EqualTo(List(120_000)).Within(1e-9));
        Review(rent, day: 30, price: 60_000);
        Assert.That(rent.CnyPerCardHour, Is.EqualTo(List(60_000)).Within(1e-9));
    }

    [Test]
    public void Fixed_list_changes_only_when_its_time_has_come()
    {
        RentSetting rent = Open(RentPolicy.FixedList);
        Review(rent, day: (int)Inputs.ListReviewDays - 1, price: 60_000);
        Assert.That(rent.CnyPerCardHour, Is.EqualTo(List(120_000)).Within(1e-9));
        Review(rent, day: (int)Inputs.ListReviewDays, price: 60_000);
        Assert.That(rent.CnyPerCardHour, Is.EqualTo(List(60_000)).Within(1e-9));
    }

    [Test]
    public void Penetration_is_low_first_and_list_later()
    {
        RentSetting rent = Open(RentPolicy.PenetrationThenList);
        Assert.That(rent.CnyPerCardHour, Is.EqualTo(List(120_000) * Inputs.PenetrationShare).Within(1e-9));
        Assert.That(rent.LastingCnyPerCardHour, Is.EqualTo(List(120_000)).Within(1e-9), "contracts for life go by the list");
        Review(rent, day: (int)Inputs.PenetrationDays, price: 120_000);
        Assert.That(rent.CnyPerCardHour, Is.EqualTo(List(120_000)).Within(1e-9).And.EqualTo(rent.LastingCnyPerCardHour));
    }

    [Test]
    public void A_list_gives_way_when_cards_stay_empty_and_rises_when_they_are_full([Values(RentPolicy.CostPlus, RentPolicy.FixedList)] RentPolicy policy)
    {
        RentInputs inputs = Inputs with { ListFillGain = 1 };
        MarketSetting setting = TinyMarket.Setting(TinyMarket.Scenario with { Centers = TinyMarket.Scenario.Centers with { Rents = inputs } });
        double After(double fill)
        {
            var rent = new RentSetting(setting, policy);
            Board board = BoardWith(double.NaN, double.PositiveInfinity);
            rent.Open(TinyMarket.Turn(board, TinyMarket.Outbox(setting)), Examples.A800, CostsAt(120_000), 0);
            rent.Review(TinyMarket.Turn(board, TinyMarket.Outbox(setting), (int)inputs.ListReviewDays), Examples.A800, CostsAt(120_000), 0, fill);
            return rent.CnyPerCardHour;
        }

        Assert.That(After(inputs.ExpectedFill - 0.2), Is.EqualTo(List(120_000) * Math.Exp(-0.2)).Within(1e-9));
        Assert.That(After(inputs.ExpectedFill + 0.2), Is.EqualTo(List(120_000) * Math.Exp(0.2)).Within(1e-9));
    }

    [Test]
    public void A_center_that_is_always_full_asks_no_more_than_the_ceiling([Values] RentPolicy policy)
    {
        RentInputs inputs = Inputs with { FillGain = 5, ListFillGain = 5, ListReviewDays = 1 };
        MarketSetting setting = TinyMarket.Setting(TinyMarket.Scenario with { Centers = TinyMarket.Scenario.Centers with { Rents = inputs } });
        var rent = new RentSetting(setting, policy);
        Board board = BoardWith(double.NaN, double.PositiveInfinity);
        rent.Open(TinyMarket.Turn(board, TinyMarket.Outbox(setting)), Examples.A800, CostsAt(120_000), 0);
        for (int day = 1; day < 1000; day++)
        {
            rent.Review(TinyMarket.Turn(board, TinyMarket.Outbox(setting), day), Examples.A800, CostsAt(120_000), 0, fill: 1);
        }

        Assert.That(rent.CnyPerCardHour, Is.EqualTo(List(120_000) * inputs.CeilingOverCost).Within(1e-6));
    }

    [Test]
    public void Follower_is_drawn_to_the_market_and_shaded_by_its_fill()
    {
        double Next(double market, double fill)
        {
            Board board = BoardWith(double.NaN, double.PositiveInfinity);
            RentSetting rent = Open(RentPolicy.FollowMarket);
            board.Apply(Opening.Report(Setting) with { RentByCard = Rents(market) });
            rent.Review(TinyMarket.Turn(board, TinyMarket.Outbox(Setting), 30), Examples.A800, CostsAt(120_000), 0, fill);
            return rent.CnyPerCardHour;
        }

        double list = List(120_000);
        Assert.That(Next(list * 1.2, Inputs.ExpectedFill), Is.EqualTo(list * Math.Pow(1.2, Inputs.MarketPull)).Within(1e-9));
        Assert.That(Next(list, 1), Is.GreaterThan(list));
        Assert.That(Next(list, 0.1), Is.LessThan(list));
    }

    [Test]
    public void Rents_of_nothing_leave_the_floor([Values] RentPolicy policy)
    {
        var rent = new RentSetting(Setting, policy);
        rent.Open(TinyMarket.Turn(BoardWith(0, double.PositiveInfinity), TinyMarket.Outbox(Setting)), Examples.A800, CostsAt(120_000), 0);
        Assert.That(rent.CnyPerCardHour, Is.GreaterThanOrEqualTo(CostsAt(120_000).MarginalPerHour * Inputs.FloorOverRunningCost).And.LessThan(double.PositiveInfinity));
    }

    private static double List(double price) => CostsAt(price).CostPlusRent(Inputs.TargetPaybackYears, Inputs.ExpectedFill, 0);

    private static UnitCosts CostsAt(double price) => new(Setting, Opening.Policy(Setting), Examples.Beijing, Examples.A800, price);

    private static RentSetting Open(RentPolicy policy)
    {
        var rent = new RentSetting(Setting, policy);
        rent.Open(TinyMarket.Turn(BoardWith(double.NaN, double.PositiveInfinity), TinyMarket.Outbox(Setting)), Examples.A800, CostsAt(120_000), 0);
        return rent;
    }

    private static void Review(RentSetting rent, int day, double price) => rent.Review(
        TinyMarket.Turn(BoardWith(double.NaN, double.PositiveInfinity), TinyMarket.Outbox(Setting), day), Examples.A800, CostsAt(price), 0, Inputs.ExpectedFill);

    private static ImmutableArray<double> Rents(double rent) => [.. Setting.Scenario.Cards.Select(_ => rent)];

    private static Board BoardWith(double market, double cap)
    {
        var board = new Board(Setting);
        board.Apply(Opening.Report(Setting) with { RentByCard = Rents(market) });
        board.Apply(Opening.Policy(Setting) with { RentCap = cap });
        return board;
    }
}
