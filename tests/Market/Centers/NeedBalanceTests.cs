using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Need beside cards: what sites carry, what is short, what is to be built.</summary>
public sealed class NeedBalanceTests
{
    private const double Planned = 0.7;
    private const double Ceiling = 0.9;
    private static readonly Index<OwnerType> Firms = new(0);

    private static readonly MarketSetting Setting = TinyMarket.Setting(TinyMarket.Scenario.Owners(owner => owner with
    {
        SharesNeed = owner.Id == TinyMarket.Scenario.Centers.Owners[0].Id,
        CaptiveAtOpening = Planned,
        CaptiveCeiling = Ceiling,
        CaptiveGrowthPerYear = 0,
    }));

    private static readonly NeedBalance Balance = new(Setting, Firms);

    [Test]
    public void Load_and_shortage_count_rented_cards_too()
    {
        double need = Setting.OwnNeed.On(Firms, 0);
        Assert.That(Balance.Load(Board(need * 2, 0, 0), 0), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(Balance.Load(Board(need, need, 0), 0), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(Balance.Shortage(Board(need * 2, 0, 0), 0), Is.Zero);
        Assert.That(Balance.Shortage(Board(need * 0.5, need * 0.25, 0), 0), Is.EqualTo(need * ((1 / Ceiling) - 0.75)).Within(1e-9 * need));
    }

    [TestCase(1.0)]
    [TestCase(2.0)]
    public void What_is_to_be_built_is_the_forecast_need_ahead_less_what_stands_and_is_being_built(double ahead)
    {
        BuildAheadInputs naive = Setting.Scenario.Centers.BuildAhead with { Forecast = ForecastMethod.Naive };
        BuildAheadInputs trend = naive with { Forecast = ForecastMethod.Trend, ReferenceGrowth = 0.5 };
        double need = Setting.OwnNeed.On(Firms, 0);
        Board board = Board(need, 0, need * 0.3);
        Assert.That(Balance.ToBuild(board, 0, 365, naive, ahead), Is.EqualTo(need * ((ahead / Planned) - 1.3)).Within(1e-9 * need));
        Assert.That(
            Balance.ToBuild(board, 0, 365, trend, ahead), Is.EqualTo(need * ((ahead / Planned * Math.Pow(1.5, 365 / 365.25)) - 1.3)).Within(1e-9 * need));
        Assert.That(Balance.ToBuild(Board(need * 9, 0, 0), 0, 365, naive, ahead), Is.Negative, "too much stands");
    }

    private static Board Board(double capacity, double rented, double pipeline)
    {
        var board = new Board(Setting);
        board.Apply(board.Report with
        {
            OwnCapacityPflops = board.Report.OwnCapacityPflops.SetItem(Firms, capacity),
            RentedPflops = board.Report.RentedPflops.SetItem(Firms, rented),
            OwnPipelinePflops = board.Report.OwnPipelinePflops.SetItem(Firms, pipeline),
        });
        return board;
    }
}
