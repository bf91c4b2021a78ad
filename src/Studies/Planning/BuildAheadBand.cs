using MarketSim.Studies.Resampling;

namespace MarketSim.Studies.Planning;

/// <summary>How far ahead to build: the band of ratios that are as good as the best, and how sure that is.</summary>
/// <remarks>
/// "As good as" is a matter of size and not of the number of seeds: a ratio belongs to the band when its welfare is less than a tolerance below the best, the
/// tolerance being a share of what work is worth. (The set of ratios that a test cannot tell from the best would shrink with every seed added.) Seeds are resampled
/// as wholes, so that what all ratios have in common under a seed does not count as chance. A resample is what the curve says, and what the drawn seeds do to each level, widened as
/// Student's t is for the few seeds there are. Resampling the levels' own means would take the luck in them for the truth.
/// </remarks>
/// <param name="BestRatio">The ratio of the highest welfare.</param>
/// <param name="BestLow">Lower end of its confidence interval.</param>
/// <param name="BestHigh">Upper end of it.</param>
/// <param name="Low">Lower end of the band.</param>
/// <param name="LowLow">Lower end of the confidence interval of <paramref name="Low"/>.</param>
/// <param name="LowHigh">Upper end of it.</param>
/// <param name="High">Upper end of the band.</param>
/// <param name="HighLow">Lower end of the confidence interval of <paramref name="High"/>.</param>
/// <param name="HighHigh">Upper end of it.</param>
/// <param name="InteriorShare">Share of resamples in which the best level of the lever is neither the lowest nor the highest that was run.</param>
/// <param name="OpenBelow">Whether the band reaches the lowest level of the lever: lower ones may do as well.</param>
/// <param name="OpenAbove">Whether the band reaches the highest level of the lever: higher ones may do as well.</param>
/// <param name="Seeds">Seeds known at every level.</param>
public sealed record BuildAheadBand(
    double BestRatio, double BestLow, double BestHigh,
    double Low, double LowLow, double LowHigh,
    double High, double HighLow, double HighHigh,
    double InteriorShare, bool OpenBelow, bool OpenAbove, int Seeds)
{
    private const int FewestRatios = 3;

    /// <summary>The curve that the band was found on.</summary>
    public WelfareCurve? Curve { get; init; }

    /// <summary>Finds the band.</summary>
    /// <param name="runs">What was run.</param>
    /// <param name="tolerance">Share of the scale at the best ratio.</param>
    /// <param name="bootstrap">How intervals are made.</param>
    /// <returns>The band; null when fewer than two seeds are known for every option, or the lever moves the ratio to fewer than three values.</returns>
    public static BuildAheadBand? Find(MeasuredRuns runs, double tolerance, Bootstrap bootstrap)
    {
        int[] seeds = [.. runs.Seeds];
        if (seeds.Length < 2 || runs.Ratios(seeds).Distinct().Count() < FewestRatios)
        {
            return null;
        }

        WelfareCurve curve = CurveOf(runs, runs.Welfare(seeds), seeds);
        (double low, double high, bool openBelow, bool openAbove) = Within(runs, curve, tolerance, seeds);
        double[] found = runs.Welfare(seeds);
        double[] smooth = [.. runs.Levers.Select(curve.At)];
        double spread = Math.Sqrt(seeds.Length / (seeds.Length - 1.0)) * Interval.Quantile(seeds.Length - 1) / Interval.Quantile(int.MaxValue);
        double[][] drawn = bootstrap.Draw(seeds.Length, rows =>
        {
            int[] some = [.. rows.Select(row => seeds[row])];
            return EndsOf(runs, [.. runs.Welfare(some).Select((welfare, i) => smooth[i] + (spread * (welfare - found[i])))], tolerance, some);
        });
        (double Low, double High)[] intervals = [.. Enumerable.Range(0, 3).Select(i => bootstrap.Middle([.. drawn.Select(one => one[i])]))];
        return new BuildAheadBand(
            curve.BestRatio, intervals[0].Low, intervals[0].High,
            low, intervals[1].Low, intervals[1].High,
            high, intervals[2].Low, intervals[2].High,
            drawn.Average(one => one[3]), openBelow, openAbove, seeds.Length)
        {
            Curve = curve,
        };
    }

    /// <summary>Largest difference between the ends and the best ratios of two bands.</summary>
    public static double Apart(BuildAheadBand one, BuildAheadBand other) => Math.Max(
        Math.Abs(one.BestRatio - other.BestRatio), Math.Max(Math.Abs(one.Low - other.Low), Math.Abs(one.High - other.High)));

    /// <summary>Best ratio, ends of the band, and 1 where the best is at neither end of the lever.</summary>
    private static double[] EndsOf(MeasuredRuns runs, double[] welfare, double tolerance, int[] seeds)
    {
        WelfareCurve curve = CurveOf(runs, welfare, seeds);
        (double low, double high, _, _) = Within(runs, curve, tolerance, seeds);
        return [curve.BestRatio, low, high, curve.IsInterior ? 1 : 0];
    }

    private static (double Low, double High, bool OpenBelow, bool OpenAbove) Within(MeasuredRuns runs, WelfareCurve curve, double tolerance, int[] seeds) =>
        curve.Within(tolerance * Math.Abs(CurveOf(runs, runs.Scale(seeds), seeds).At(curve.BestLever)));

    private static WelfareCurve CurveOf(MeasuredRuns runs, double[] values, int[] seeds) => new(runs.Levers, runs.Ratios(seeds), values, runs.Chance);
}
