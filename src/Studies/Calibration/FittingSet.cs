using MarketSim.Studies.Designs;
using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Calibration;

/// <summary>The set of parameters that fits: all points at which the figures may well lie in their windows, as a posterior over the unit cube.</summary>
/// <remarks>
/// History matching with emulators (Craig et al. 1997; Vernon, Goldstein, Bower, Bayesian Anal. 5, 2010) says where to run next: where no figure is
/// implausible. The posterior is that of approximate Bayesian computation with the windows as kernel, the emulators in place of further runs; its prior is
/// uniform over the ranges.
/// </remarks>
/// <param name="figures">The figures, in the order of the windows.</param>
/// <param name="windows">Where they are known to lie.</param>
/// <param name="tolerance">How fast the fit fades outside of a window, in its widths; positive.</param>
public sealed class FittingSet(IReadOnlyList<EmulatedFigure> figures, IReadOnlyList<TargetWindow> windows, double tolerance)
{
    /// <summary>A point is implausible when a figure is farther from its window than this many standard deviations (Pukelsheim's three-sigma rule, 1994).</summary>
    public const double ImplausibleFrom = 3;

    private const int CandidatesForEach = 200;

    /// <summary>Logarithm of how well a point fits; negative infinity where it cannot.</summary>
    public double LogFit(double[] point)
    {
        double sum = 0;
        for (int i = 0; i < windows.Count; i++)
        {
            (double mean, double deviation) = figures[i].OneWorld(point);
            sum += Math.Log(windows[i].Fit(mean, deviation, tolerance));
        }

        return double.IsNaN(sum) ? double.NegativeInfinity : sum;
    }

    /// <summary>How implausible a point is: the worst figure's distance from its window, in standard deviations of what is not known about it.</summary>
    public double Implausibility(double[] point)
    {
        double worst = 0;
        for (int i = 0; i < windows.Count; i++)
        {
            (double mean, double deviation) = figures[i].OneWorld(point);
            double outside = windows[i].Distance(mean) * windows[i].Width;
            double fade = tolerance * windows[i].Width;
            worst = Math.Max(worst, outside / Math.Sqrt((deviation * deviation) + (fade * fade)));
        }

        return worst;
    }

    /// <summary>Points worth running next: spread over what is not implausible, each as far as can be from the others and from those that were run.</summary>
    /// <param name="count">How many.</param>
    /// <param name="run">Points that were run.</param>
    /// <param name="seed">The study's seed; another for each wave.</param>
    public double[][] NextPoints(int count, IReadOnlyList<double[]> run, ulong seed)
    {
        (double[] Point, double Implausibility)[] all =
            [.. SobolSequence.Draw(count * CandidatesForEach, run[0].Length, seed).Select(point => (point, Implausibility(point))).OrderBy(pair => pair.Item2)];
        int plausible = Math.Max(count, all.Count(pair => pair.Implausibility <= ImplausibleFrom));
        var free = all.Take(plausible).Select(pair => pair.Point).ToList();
        double[] nearest = [.. free.Select(point => run.Min(other => UnitCube.SquaredDistance(point, other)))];
        var chosen = new List<double[]>();
        while (chosen.Count < count)
        {
            int next = Array.IndexOf(nearest, nearest.Max());
            chosen.Add(free[next]);
            for (int i = 0; i < nearest.Length; i++)
            {
                nearest[i] = i == next ? -1 : Math.Min(nearest[i], UnitCube.SquaredDistance(free[i], free[next]));
            }
        }

        return [.. chosen];
    }

    /// <summary>Points drawn from the set, each as likely as it fits.</summary>
    public double[][] Draw(int draws, int dimensions, ulong seed) => PosteriorSampler.Draw(LogFit, dimensions, draws, seed);

    /// <summary>The interval of each parameter over such points.</summary>
    /// <param name="draws">Points drawn from the set.</param>
    /// <param name="confidence">Share of the points in the interval, such as 0.95.</param>
    public static (double Low, double High)[] Intervals(IReadOnlyList<double[]> draws, double confidence) =>
    [
        .. Enumerable.Range(0, draws[0].Length).Select(d => (
            Means.Quantile(draws.Select(draw => draw[d]), (1 - confidence) / 2),
            Means.Quantile(draws.Select(draw => draw[d]), (1 + confidence) / 2))),
    ];
}
