namespace MarketSim.Studies.Comparisons;

/// <summary>A mean over another, such as yuan per card-day, with its interval.</summary>
/// <remarks>
/// The interval is that of Fieller (1954, Journal of the Royal Statistical Society B 16): all ratios that pairs drawn from one normal distribution do not contradict. Means of the ratios of single
/// pairs would have no mean where a divisor may be zero. Where the divisor cannot be told apart from zero, no ratio can be ruled out, and there is no interval.
/// </remarks>
/// <param name="Value">Mean over mean; not a number without pairs, or over zero.</param>
/// <param name="Low">Lower end of the 95 percent interval; not a number where there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Count">Pairs.</param>
public sealed record RatioOfMeans(double Value, double Low, double High, int Count)
{
    /// <summary>Whether the divisor is told apart from zero, so that there is an interval.</summary>
    public bool IsKnown => double.IsFinite(Low) && double.IsFinite(High);

    /// <summary>The ratio of pairs; those that lack a number are left out.</summary>
    /// <param name="above">What is divided.</param>
    /// <param name="below">What it is divided by, in the same order.</param>
    public static RatioOfMeans Of(IReadOnlyList<double> above, IReadOnlyList<double> below)
    {
        (double X, double Y)[] pairs = [.. above.Zip(below).Where(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second))];
        int count = pairs.Length;
        double x = pairs.Sum(pair => pair.X) / count;
        double y = pairs.Sum(pair => pair.Y) / count;
        double value = y == 0 ? double.NaN : x / y;
        if (count < 2)
        {
            return new RatioOfMeans(value, double.NaN, double.NaN, count);
        }

        double Covariance(Func<(double X, double Y), double> one, Func<(double X, double Y), double> other) => pairs.Sum(pair => one(pair) * other(pair)) / (count - 1) / count;
        double xx = Covariance(pair => pair.X - x, pair => pair.X - x);
        double yy = Covariance(pair => pair.Y - y, pair => pair.Y - y);
        double xy = Covariance(pair => pair.X - x, pair => pair.Y - y);
        double squared = Interval.Quantile(count - 1) * Interval.Quantile(count - 1);

        // Ratios r with (x - r y)^2 <= t^2 var(x - r y): between the roots of a quadratic, if its first coefficient is positive. It then has roots, but for rounding.
        double a = (y * y) - (squared * yy);
        double b = (x * y) - (squared * xy);
        double root = Math.Max(0, (b * b) - (a * ((x * x) - (squared * xx))));
        return a <= 0
            ? new RatioOfMeans(value, double.NaN, double.NaN, count)
            : new RatioOfMeans(value, (b - Math.Sqrt(root)) / a, (b + Math.Sqrt(root)) / a, count);
    }
}
