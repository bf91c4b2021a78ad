using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>An owner's view of a project: better rents and subsidies raise it, money spent no longer counts.</summary>
public sealed class ProspectTests
{
    private const int Project = 8;
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void Higher_rents_are_worth_more() => Assert.That(Value(Board(rent: 20)), Is.GreaterThan(Value(Board(rent: 10))));

    [Test]
    public void Falling_rents_are_worth_less() => Assert.That(Value(Board(rent: 10, trend: -0.2)), Is.LessThan(Value(Board(rent: 10))));

    [Test]
    public void Of_a_fall_its_believed_share_counts_down_to_the_steepest()
    {
        double With(double believed, double steepest)
        {
            CenterInputs centers = TinyMarket.Scenario.Centers;
            AppraisalInputs appraisal = centers.Appraisal with { TrendBelievedShare = believed, SteepestTrendPerYear = steepest };
            return Of(TinyMarket.Setting(TinyMarket.Scenario with { Centers = centers with { Appraisal = appraisal } })).ValueOverCapex(Board(rent: 10, trend: -0.2), Examples.A800, 0);
        }

        Assert.That(With(1, -1), Is.LessThan(With(0.5, -1)));
        Assert.That(With(0.5, -1), Is.EqualTo(With(1, -0.1)).Within(1e-12));
        Assert.That(With(1, 0), Is.EqualTo(Value(Board(rent: 10))).Within(1e-12));
    }

    [Test]
    public void Those_who_extrapolate_count_on_a_rise_of_rents_until_they_open_up_to_a_limit()
    {
        double limit = Setting.Scenario.Centers.Entry.SteepestRisePerYear;
        Assert.That(Value(Board(rent: 10, trend: limit / 2)), Is.GreaterThan(Value(Board(rent: 10))));
        Assert.That(Value(Board(rent: 10, trend: limit * 2)), Is.EqualTo(Value(Board(rent: 10, trend: limit))).And.GreaterThan(Value(Board(rent: 10, trend: limit / 2))));
    }

    [Test]
    public void Those_who_count_what_is_being_built_expect_no_rise_but_less_work_for_each()
    {
        Assert.That(Counting(Pipeline(0, trend: 0.5)), Is.EqualTo(Counting(Pipeline(0))));
        Assert.That(Counting(Pipeline(50)), Is.LessThan(Counting(Pipeline(0))));
        Assert.That(Counting(Pipeline(200)), Is.LessThan(Counting(Pipeline(50))));
        Assert.That(Value(Pipeline(200)), Is.EqualTo(Value(Pipeline(0))), "the others don't look");

        static double Counting(Board board) =>
            new Prospect(Setting, Setting.Population.Centers[Project], Setting.Owners[Setting.Population.Centers[Project].Owner], optimism: 1, countsPipeline: true).ValueOverCapex(board, Examples.A800, 0);

        static Board Pipeline(double pflops, double trend = 0)
        {
            Board board = Board(rent: 10, trend);
            board.Apply(board.Report with { OfferedPflops = 100, PipelinePflops = pflops });
            return board;
        }
    }

    [Test]
    public void Bank_sees_income_over_interest_and_repayment()
    {
        Board board = Board(rent: 10);
        MarketSetting without = TinyMarket.Setting(TinyMarket.Scenario.Owners(owner => owner with { DebtShare = 0 }));
        MarketSetting half = TinyMarket.Setting(TinyMarket.Scenario.Owners(owner => owner with { DebtShare = 0.25 }));
        MarketSetting full = TinyMarket.Setting(TinyMarket.Scenario.Owners(owner => owner with { DebtShare = 0.5 }));
        Assert.That(Of(without).DebtCover(board, Examples.A800), Is.EqualTo(double.PositiveInfinity));
        Assert.That(Of(half).DebtCover(board, Examples.A800), Is.EqualTo(2 * Of(full).DebtCover(board, Examples.A800)).Within(1e-9));
        Assert.That(Of(full).DebtCover(Board(rent: 5), Examples.A800), Is.LessThan(Of(full).DebtCover(board, Examples.A800)));
    }

    [Test]
    public void Subsidy_is_worth_its_share_of_the_investment()
    {
        Board with = Board(rent: 10);
        with.Apply(Opening.Policy(Setting) with { CapexSubsidyShare = [.. Setting.Scenario.Provinces.Select(_ => 0.1)] });
        Assert.That(Value(with) - Value(Board(rent: 10)), Is.EqualTo(0.1).Within(1e-9));
    }

    [Test]
    public void Money_spent_no_longer_counts()
    {
        OwnerType owner = Setting.Owners[Examples.MarketBuilt];
        Assert.That(Value(Board(rent: 10), spent: 0.4) - Value(Board(rent: 10)), Is.EqualTo(0.4 * (1 - owner.CapexSubsidyShare)).Within(1e-9));
    }

    [Test]
    public void Resale_is_worth_its_price_at_the_end_of_service_discounted()
    {
        const double Fall = 0.3;
        double With(double fall)
        {
            CenterInputs centers = TinyMarket.Scenario.Centers;
            MarketSetting setting = TinyMarket.Setting(TinyMarket.Scenario with { Centers = centers with { Costs = centers.Costs with { ResaleFallPerYear = fall } } });
            return Of(setting).ValueOverCapex(new Board(setting), Examples.A800, 0);
        }

        CardModel card = Setting.Scenario.Cards[Examples.A800];
        double perYear = (1 - Fall) * (1 - card.AnnualCostFall) / (1 + Setting.Owners[Examples.MarketBuilt].HurdleRate);
        double price = card.ListCostCny * Math.Pow(perYear, Setting.Scenario.Centers.Costs.ServiceYears);
        double capex = Of(Setting).CostsOf(new Board(Setting), Examples.A800).CapexCny;
        Assert.That(With(Fall) - With(1), Is.EqualTo(price / capex).Within(1e-9));
    }

    [Test]
    public void A_model_that_stands_empty_elsewhere_is_worth_less()
    {
        double Filled(double share)
        {
            var board = new Board(Setting);
            board.Apply(Opening.Report(Setting) with { RentByCard = [.. Setting.Scenario.Cards.Select(_ => 10.0)], TakeUpByCard = [.. Setting.Scenario.Cards.Select(_ => share)] });
            return Value(board);
        }

        Assert.That(Filled(0.2), Is.LessThan(Filled(0.6)));
    }

    [Test]
    public void A_model_that_nobody_leases_is_worth_no_more_than_its_speed()
    {
        double Others(double rent)
        {
            var board = new Board(Setting);
            board.Apply(Opening.Report(Setting) with { RentByCard = [.. Setting.Scenario.Cards.Select((_, card) => card == Examples.A800 ? double.NaN : rent)] });
            return Value(board);
        }

        Assert.That(Others(0.5), Is.LessThan(Others(5)));
        Assert.That(Others(5_000), Is.EqualTo(Value(new Board(Setting))), "never more than owners would ask");
    }

    [Test]
    public void Own_work_is_worth_the_same_whatever_the_rents()
    {
        OwnerType alone = Setting.Owners[Examples.MarketBuilt] with { CaptiveAtOpening = 0.8, OfferedShare = 0 };
        double At(double rent) => new Prospect(Setting, Setting.Population.Centers[Project], alone, optimism: 1, countsPipeline: false).ValueOverCapex(Board(rent), Examples.A800, 0);
        Assert.That(At(1), Is.EqualTo(At(30)));
    }

    [Test]
    public void Building_further_ahead_is_worth_less_to_whom_needs_it_itself()
    {
        (double Over, double Value) At(double ratioOverReference)
        {
            CenterInputs centers = Setting.Scenario.Centers;
            BuildAheadInputs ahead = centers.BuildAhead;
            MarketSetting setting = TinyMarket.Setting(Setting.Scenario with
            {
                Centers = centers with { BuildAhead = ahead with { Ratio = ahead.ReferenceRatio * ratioOverReference } },
            });
            OwnerType alone = setting.Owners[Examples.MarketBuilt] with { CaptiveAtOpening = 0.6, OfferedShare = 0, MaxPflops = 1e6 };
            var prospect = new Prospect(setting, setting.Population.Centers[Project], alone, optimism: 1, countsPipeline: false);
            var board = new Board(setting);
            prospect.PlanPflops(board, 0, Examples.A800);
            return (prospect.BuiltOverNeed, prospect.ValueOverCapex(board, Examples.A800, 0));
        }

        Assert.That(At(1).Over, Is.EqualTo(1));
        Assert.That(At(2).Over, Is.EqualTo(2).Within(1e-12));
        Assert.That(new[] { 0.7, 1, 1.5, 3 }.Select(ratio => At(ratio).Value), Is.Ordered.Descending);
    }

    [TestCase(ForecastMethod.Naive, 1.0)]
    [TestCase(ForecastMethod.Trend, 1.0)]
    [TestCase(ForecastMethod.Smoothed, 1.0)]
    public void Growth_as_usual_leaves_sizes_as_they_were(ForecastMethod method, double expected) =>
        Assert.That(Forecast(method, 1.4), Is.EqualTo(expected).Within(1e-9));

    [Test]
    public void Trend_carries_all_growth_on_and_smoothed_a_part()
    {
        double usual = Setting.Scenario.Centers.BuildAhead.ReferenceGrowth;
        double damping = Setting.Scenario.Centers.BuildAhead.Damping;
        double year = 365 / 365.25;
        Assert.That(Forecast(ForecastMethod.Trend, 2), Is.EqualTo(Math.Pow(2 / (1 + usual), year)).Within(1e-9));
        Assert.That(Forecast(ForecastMethod.Smoothed, 2), Is.EqualTo(Math.Pow((1 + damping) / (1 + (usual * damping)), year)).Within(1e-9));
        Assert.That(Forecast(ForecastMethod.Naive, 2), Is.EqualTo(1));
    }

    private static double Value(Board board, double spent = 0) =>
        Of(Setting).ValueOverCapex(board, Examples.A800, spent);

    private static double Forecast(ForecastMethod method, double demandOverYearAgo)
    {
        CenterInputs centers = TinyMarket.Scenario.Centers;
        MarketSetting setting = TinyMarket.Setting(TinyMarket.Scenario with
        {
            Centers = centers with { BuildAhead = centers.BuildAhead with { Forecast = method } },
        });
        var board = new Board(setting);
        board.Apply(Opening.Report(setting) with
        {
            DemandByProvince = [.. setting.Scenario.Provinces.Select(_ => 100 * demandOverYearAgo)],
            DemandByProvinceYearAgo = [.. setting.Scenario.Provinces.Select(_ => 100.0)],
        });
        return Of(setting).ForecastFactor(board, 365);
    }

    private static Prospect Of(MarketSetting setting) =>
        new(setting, setting.Population.Centers[Project] with { Owner = Examples.MarketBuilt }, setting.Owners[Examples.MarketBuilt], optimism: 1, countsPipeline: false);

    private static Board Board(double rent, double trend = 0)
    {
        var board = new Board(Setting);
        board.Apply(Opening.Report(Setting) with { RentByCard = [.. Setting.Scenario.Cards.Select(_ => rent)], RentTrendPerYear = trend });
        return board;
    }
}
