using MathNet.Numerics.Distributions;

namespace MarketSim.Studies.Statistics;

/// <summary>A mean with its interval by Student's t: how well so many seeds know it.</summary>
/// <param name="Count">Values that are numbers.</param>
/// <param name="Mean">Their mean; not a number when there are none.</param>
/// <param name="Sd">Standard deviation of the sample; not a number with fewer than two.</param>
/// <param name="HalfWidth">Half the width of the interval; not a number with fewer than two.</param>
public sealed record Interval(int Count, double Mean, double Sd, double HalfWidth)
{
    /// <summary>The confidence that is used throughout.</summary>
    public const double Confidence = 0.95;

    /// <summary>Lower end.</summary>
    public double Low => Mean - HalfWidth;

    /// <summary>Upper end.</summary>
    public double High => Mean + HalfWidth;

    /// <summary>The interval of the mean of some values; those that are not numbers are left out.</summary>
    public static Interval Of(IEnumerable<double> values)
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
        bool equal = Array.TrueForAll(finite, value => value == finite[0]);
        double sd = equal ? 0 : Math.Sqrt(finite.Sum(value => (value - mean) * (value - mean)) / (count - 1));
        return new Interval(count, equal ? finite[0] : mean, sd, Quantile(count - 1) * sd / Math.Sqrt(count));
    }

    /// <summary>The quantile of Student's t that leaves half of what <see cref="Confidence"/> leaves above it.</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double Quantile(int degrees) => StudentT.InvCDF(0, 1, degrees, (1 + Confidence) / 2);
}
