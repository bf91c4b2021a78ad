using MarketSim.Studies.Resampling;

namespace MarketSim.Studies.Planning;

/// <summary>How far ahead to build: the band of ratios that are as good as the best, and how sure that is.</summary>
/// <remarks>
/// "As good as" is a matter of size and not of the number of seeds: a ratio belongs to the band when its welfare is less than a tolerance below the best, the
/// tolerance being a share of served value. (The set of ratios that a test cannot tell from the best would shrink with every seed added.) Seeds are resampled
/// as wholes, so that what all ratios have in common under a seed does not count as chance.
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
/// <param name="InteriorShare">Share of resamples in which the best ratio is neither the lowest nor the highest that was run.</param>
/// <param name="OpenBelow">Whether the band reaches the lowest ratio that was run: lower ones may do as well.</param>
/// <param name="OpenAbove">Whether the band reaches the highest ratio that was run: higher ones may do as well.</param>
/// <param name="Seeds">Seeds known at every ratio.</param>
public sealed record BuildAheadBand(
    double BestRatio, double BestLow, double BestHigh,
    double Low, double LowLow, double LowHigh,
    double High, double HighLow, double HighHigh,
    double InteriorShare, bool OpenBelow, bool OpenAbove, int Seeds)
{
    /// <summary>The curve that the band was found on.</summary>
    public WelfareCurve? Curve { get; init; }

    /// <summary>Finds the band.</summary>
    /// <param name="ratios">Build-ahead ratios, ascending; at least 3.</param>
    /// <param name="welfare">For each ratio its welfare under each seed; a seed with a value that is not a number counts nowhere.</param>
    /// <param name="served">The same for served value.</param>
    /// <param name="tolerance">Share of served value at the best ratio.</param>
    /// <param name="bootstrap">How intervals are made.</param>
    /// <returns>The band; null when fewer than two seeds are known at every ratio.</returns>
    public static BuildAheadBand? Find(
        IReadOnlyList<double> ratios, IReadOnlyList<double[]> welfare, IReadOnlyList<double[]> served, double tolerance, Bootstrap bootstrap)
    {
        int[] seeds = [.. Enumerable.Range(0, welfare[0].Length).Where(seed => welfare.Concat(served).All(row => double.IsFinite(row[seed])))];
        if (seeds.Length < 2)
        {
            return null;
        }

        double[] chance = ChanceOf(welfare, seeds);
        double[] Ends(int[] rows) => EndsOf(ratios, welfare, served, chance, tolerance, [.. rows.Select(row => seeds[row])]);
        double[] ends = Ends([.. Enumerable.Range(0, seeds.Length)]);
        double[][] drawn = bootstrap.Draw(seeds.Length, Ends);
        (double Low, double High)[] intervals = [.. Enumerable.Range(0, 3).Select(i => bootstrap.Middle([.. drawn.Select(one => one[i])]))];
        return new BuildAheadBand(
            ends[0], intervals[0].Low, intervals[0].High,
            ends[1], intervals[1].Low, intervals[1].High,
            ends[2], intervals[2].Low, intervals[2].High,
            drawn.Average(one => one[0] > ratios[0] && one[0] < ratios[^1] ? 1.0 : 0.0),
            ends[1] <= ratios[0], ends[2] >= ratios[^1], seeds.Length)
        {
            Curve = CurveOf(ratios, welfare, chance, seeds),
        };
    }

    /// <summary>Largest difference between the ends and the best ratios of two bands.</summary>
    public static double Apart(BuildAheadBand one, BuildAheadBand other) => Math.Max(
        Math.Abs(one.BestRatio - other.BestRatio), Math.Max(Math.Abs(one.Low - other.Low), Math.Abs(one.High - other.High)));

    private static double[] EndsOf(
        IReadOnlyList<double> ratios, IReadOnlyList<double[]> welfare, IReadOnlyList<double[]> served, double[] chance, double tolerance, int[] seeds)
    {
        WelfareCurve curve = CurveOf(ratios, welfare, chance, seeds);
        double scale = CurveOf(ratios, served, chance, seeds).At(curve.BestRatio);
        (double low, double high) = curve.Within(tolerance * Math.Abs(scale));
        return [curve.BestRatio, low, high];
    }

    private static WelfareCurve CurveOf(IReadOnlyList<double> ratios, IReadOnlyList<double[]> values, double[] chance, int[] seeds) =>
        new(ratios, [.. values.Select(row => seeds.Average(seed => row[seed]))], chance);

    /// <summary>Standard error of each ratio's mean welfare, with what a seed does to all ratios alike taken out.</summary>
    private static double[] ChanceOf(IReadOnlyList<double[]> welfare, int[] seeds)
    {
        double[] shared = [.. seeds.Select(seed => welfare.Average(row => row[seed]))];
        return
        [
            .. welfare.Select(row =>
            {
                double[] own = [.. seeds.Select((seed, i) => row[seed] - shared[i])];
                double mean = own.Average();
                return Math.Sqrt(own.Sum(value => (value - mean) * (value - mean)) / (seeds.Length - 1) / seeds.Length);
            }),
        ];
    }
}
