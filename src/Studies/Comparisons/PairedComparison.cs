using MathNet.Numerics.Distributions;

namespace MarketSim.Studies.Comparisons;

/// <summary>Compares two scenarios figure by figure, each seed with itself: what luck does to both falls out of the difference.</summary>
/// <remarks>
/// The differences are taken as draws from one distribution, and their mean gets an interval by Student's t; equal differences are judged by the
/// sign test, and fewer than six of them are no evidence. Of many figures some differ by
/// chance: Holm's step-down procedure (Scand. J. Stat. 6, 1979) says which differences stand even so.
/// </remarks>
public static class PairedComparison
{
    /// <summary>Compares.</summary>
    /// <param name="figures">Names of the figures.</param>
    /// <param name="first">For each seed the first scenario's figures, in the order of the names.</param>
    /// <param name="second">For the same seeds in the same order, the second's.</param>
    /// <param name="better">For a figure's name which direction is good.</param>
    /// <param name="isCounted">Whether a figure counts as one of those compared, for Holm's correction.</param>
    public static IReadOnlyList<Difference> Of(
        IReadOnlyList<string> figures,
        IReadOnlyList<IReadOnlyList<double>> first,
        IReadOnlyList<IReadOnlyList<double>> second,
        Func<string, Better> better,
        Func<string, bool> isCounted)
    {
        var differences = new Difference[figures.Count];
        for (int i = 0; i < figures.Count; i++)
        {
            differences[i] = Of(figures[i], [.. first.Select(seed => seed[i])], [.. second.Select(seed => seed[i])], better(figures[i]));
        }

        return Corrected(differences, isCounted);
    }

    private static Difference Of(string figure, double[] first, double[] second, Better better)
    {
        (double A, double B)[] pairs = [.. first.Zip(second).Where(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second))];
        double size = pairs.Select(pair => Math.Max(Math.Abs(pair.A), Math.Abs(pair.B))).DefaultIfEmpty(0).Max();
        var interval = Interval.Of(pairs.Select(pair => pair.B - pair.A), size);
        double p = PValue(interval);
        return new Difference(
            figure,
            Interval.Of(pairs.Select(pair => pair.A)).Mean,
            Interval.Of(pairs.Select(pair => pair.B)).Mean,
            interval,
            p,
            double.NaN,
            SeedsNeeded(interval),
            VerdictOf(interval, Array.TrueForAll(pairs, pair => pair.A == pair.B), better));
    }

    private static double PValue(Interval pairs) => pairs switch
    {
        { Count: < 2 } => double.NaN,
        { Sd: 0 } => pairs.Mean == 0 ? 1 : 2 * Math.Pow(0.5, pairs.Count), // The sign test: equal differences have no spread for Student's t.
        _ => 2 * StudentT.CDF(0, 1, pairs.Count - 1, -Math.Abs(pairs.Mean / (pairs.Sd / Math.Sqrt(pairs.Count)))),
    };

    /// <summary>The least number of pairs whose interval would just leave out zero, if mean and deviation stayed as they are.</summary>
    private static double? SeedsNeeded(Interval pairs)
    {
        if (pairs.Count < 2 || pairs.Mean == 0)
        {
            return null;
        }

        if (pairs.Sd == 0)
        {
            return Interval.LeastEqual;
        }

        double ratio = pairs.Sd / Math.Abs(pairs.Mean);
        double needed = Math.Max(2, Math.Ceiling(Square(1.96 * ratio)));

        // With few pairs Student's quantile is larger than the normal one; each step asks again with the number just found.
        while (needed < 1000 && Square(Interval.Quantile((int)needed - 1) * ratio) > needed)
        {
            needed++;
        }

        return needed;
    }

    private static double Square(double number) => number * number;

    private static Verdict VerdictOf(Interval pairs, bool same, Better better) => pairs switch
    {
        { Count: < 2 } => Verdict.Unknown,
        _ when same => Verdict.Same,
        _ when double.IsNaN(pairs.HalfWidth) => Verdict.Unknown,
        _ when pairs.Low <= 0 && pairs.High >= 0 => Verdict.Noise,
        _ when better == Better.Neither => pairs.Mean > 0 ? Verdict.Higher : Verdict.Lower,
        _ => pairs.Mean > 0 == (better == Better.High) ? Verdict.Better : Verdict.Worse,
    };

    private static Difference[] Corrected(Difference[] differences, Func<string, bool> isCounted)
    {
        int[] counted =
        [
            .. Enumerable.Range(0, differences.Length)
                .Where(index => isCounted(differences[index].Figure) && !double.IsNaN(differences[index].PValue) && differences[index].Verdict != Verdict.Same)
                .OrderBy(index => differences[index].PValue)
                .ThenBy(index => index),
        ];
        double largest = 0;
        for (int rank = 0; rank < counted.Length; rank++)
        {
            Difference difference = differences[counted[rank]];
            largest = Math.Max(largest, Math.Min(1, (counted.Length - rank) * difference.PValue));
            differences[counted[rank]] = difference with { PHolm = largest };
        }

        return differences;
    }
}
