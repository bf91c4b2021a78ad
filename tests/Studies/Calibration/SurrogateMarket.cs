using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Studies.Calibration;

namespace MarketSim.Studies.Tests.Calibration;

/// <summary>
/// A market of one formula a figure, with chance: three parameters (growth of demand, build-ahead, price sensitivity) move four figures (fill, unmet share,
/// payback, price) in curves, and a seed's luck moves them together, as the real one does.
/// </summary>
internal static class SurrogateMarket
{
    public const int Parameters = 3;

    public static readonly string[] Figures = ["fill", "unmet", "payback", "price"];

    public static double[] Run(double[] x, ulong seed)
    {
        var stream = new RandomStream(seed, default(AgentId), Purpose.Arrival, 1);
        double luck = stream.NextNormal();
        double demand = Math.Exp((1.2 * x[0]) + (0.06 * luck));
        double capacity = 0.6 + (1.8 * x[1]);
        double fill = 1 - Math.Exp(-demand / capacity);
        double unmet = Math.Exp(-1.5 * capacity / demand) * (1 + (0.5 * x[2]));
        double price = 1 + (0.8 * (fill - 0.6) * (1.5 - x[2]));
        double payback = 7 - (4 * fill) - (1.5 * x[2] * x[0]);
        return
        [
            fill + (0.01 * stream.NextNormal()),
            unmet + (0.015 * stream.NextNormal()),
            payback + (0.12 * stream.NextNormal()),
            price + (0.012 * stream.NextNormal()),
        ];
    }

    public static PointSample Sample(double[] point, IReadOnlyList<ulong> seeds)
    {
        double[][] runs = [.. seeds.Select(seed => Run(point, seed))];
        return new PointSample(point, [.. Figures.Select((_, figure) => runs.Select(run => run[figure]).ToArray())]);
    }
}
