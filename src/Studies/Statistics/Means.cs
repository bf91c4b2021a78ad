namespace MarketSim.Studies.Statistics;

/// <summary>Means, shares and quantiles of what may be nothing: then the result is not a number.</summary>
public static class Means
{
    /// <summary>Part over whole; not a number when the whole is not positive.</summary>
    public static double Share(double part, double whole) => whole > 0 ? part / whole : double.NaN;

    /// <summary>The mean.</summary>
    public static double Of(IEnumerable<double> values) => values.DefaultIfEmpty(double.NaN).Average();

    /// <summary>Mean of the finite, positive values.</summary>
    public static double OfPositive(IEnumerable<double> values) => Of(values.Where(value => double.IsFinite(value) && value > 0));

    /// <summary>A quantile, interpolated between neighbours (type 7 of Hyndman and Fan, Am. Stat. 50, 1996).</summary>
    /// <param name="values">Values in any order; those that are no numbers are left out.</param>
    /// <param name="share">From 0, the lowest, to 1, the highest.</param>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        double at = share * (sorted.Length - 1);
        int below = (int)Math.Floor(at);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The middle value.</summary>
    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);
}
