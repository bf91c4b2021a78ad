using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;

namespace MarketSim.Market.Tests.World;

/// <summary>The price of frame contracts: never under cost and markup, and a share of the paid price above that, with its lag.</summary>
public sealed class FramePricingTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static readonly FrameInputs Inputs = Setting.Scenario.Supply.Frames;
    private static readonly double Lowest = 1 + Setting.Scenario.Supply.FrameMarkup;

    [Test]
    public void Is_never_under_landed_cost_and_markup() => Gen.Select(Gen.Double[0.2, 4].Array[0, 30], Gen.Double[100, 1e6]).Sample((paid, landed) =>
    {
        var frames = new FramePricing(Setting);
        foreach (double overCost in paid)
        {
            frames.Follow(Board(overCost), 7);
        }

        return frames.PriceCny(Examples.A800, landed) >= landed * Lowest * (1 - 1e-12);
    });

    [Test]
    public void Has_gone_two_thirds_of_its_way_after_the_lag_and_all_of_it_in_the_end()
    {
        const double Spot = 1.8;
        double all = Inputs.FollowShare * (Spot - Lowest);
        var frames = new FramePricing(Setting);
        Assert.That(frames.PriceCny(Examples.A800, 1), Is.EqualTo(Lowest));
        frames.Follow(Board(Spot), (int)Inputs.LagDays);
        Assert.That(frames.PriceCny(Examples.A800, 1) - Lowest, Is.EqualTo(all * (1 - Math.Exp(-1))).Within(1e-12));
        frames.Follow(Board(Spot), 100 * (int)Inputs.LagDays);
        Assert.That(frames.PriceCny(Examples.A800, 1) - Lowest, Is.EqualTo(all).Within(1e-12));
    }

    [Test]
    public void Falls_back_where_nothing_is_sold_any_more()
    {
        var frames = new FramePricing(Setting);
        frames.Follow(Board(2), 1000);
        double high = frames.PriceCny(Examples.A800, 1);
        frames.Follow(Board(double.NaN), 30);
        Assert.That(frames.PriceCny(Examples.A800, 1), Is.InRange(Lowest, high - 0.01));
    }

    private static Board Board(double paidOverCost)
    {
        var board = new Board(Setting);
        board.Apply(Opening.Report(Setting) with { PaidPriceByCard = [paidOverCost * board.Upstream.LandedCostCny[Examples.A800], double.NaN, double.NaN] });
        return board;
    }
}
