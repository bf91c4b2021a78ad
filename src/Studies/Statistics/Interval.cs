using MathNet.Numerics.Distributions;

namespace MarketSim.Studies.Statistics;

/// <summary>A mean with its interval by Student's t: how well so many seeds know it.</summary>
/// <param name="Count">Values that are numbers.</param>
/// <param name="Mean">Their mean; not a number when there are none.</param>
/// <param name="Sd">Standard deviation of the sample; not a number with fewer than two.</param>
/// <param name="HalfWidth">Half the width of the interval; not a number with fewer than two values, or fewer than <see cref="LeastEqual"/> that are all equal.</param>
public sealed record Interval(int Count, double Mean, double Sd, double HalfWidth)
{
    /// <summary>The confidence that is used throughout.</summary>
    public const double Confidence = 0.95;

    /// <summary>
    /// Least number of equal values that have an interval, of no width. Equal values say nothing of the spread that Student's t needs; what is left is the sign test,
    /// whose interval for the median, from the least value to the largest, is as sure as 95 % from six on (1 - 2 / 2^6; Conover, Practical Nonparametric Statistics).
    /// </summary>
    public const int LeastEqual = 6;

    private const double Rounding = 1e-13;

    /// <summary>Lower end.</summary>
    public double Low => Mean - HalfWidth;

    /// <summary>Upper end.</summary>
    public double High => Mean + HalfWidth;

    /// <summary>The interval of the mean of some values; those that are not numbers are left out.</summary>
    /// <param name="values">The values.</param>
    /// <param name="size">Size of the numbers that the values are differences of, so that their rounding is not taken for spread.</param>
    public static Interval Of(IEnumerable<double> values, double size = 0)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        int count = finite.Length;
        if (count == 0)
        {
            return new Interval(0, double.NaN, double.NaN, double.NaN);
        }

        double mean = finite.Sum() / count;
        if (count == 1)
        {
            return new Interval(1, mean, double.NaN, double.NaN);
        }

        // Equal values have no spread, though their mean may be off by a last bit.
        double noise = Rounding * Math.Max(size, finite.Max(Math.Abs));
        bool equal = Array.TrueForAll(finite, value => Math.Abs(value - finite[0]) <= noise);
        double sd = equal ? 0 : Math.Sqrt(finite.Sum(value => (value - mean) * (value - mean)) / (count - 1));
        double halfWidth = equal && count < LeastEqual ? double.NaN : Quantile(count - 1) * sd / Math.Sqrt(count);
        return new Interval(count, equal ? finite[0] : mean, sd, halfWidth);
    }

    /// <summary>The quantile of Student's t that leaves half of what <see cref="Confidence"/> leaves above it.</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double Quantile(int degrees) => StudentT.InvCDF(0, 1, degrees, (1 + Confidence) / 2);
}
