namespace MarketSim.Reports.Figures;

/// <summary>Means, shares and quantiles of what may be nothing: then the result is not a number.</summary>
public static class Means
{
    /// <summary>One over the other; not a number over zero.</summary>
    public static double Share(double part, double whole) => whole > 0.0 ? part / whole : double.NaN;

    /// <summary>Mean of the finite, positive values.</summary>
    public static double OfPositive(IEnumerable<double> values)
    {
        (double sum, long count) = (0.0, 0L);
        foreach (double value in values)
        {
            if (!double.IsFinite(value) || value <= 0.0)
                continue;
            sum += value;
            count++;
        }

        return Share(sum, count);
    }

    /// <summary>The quantile by linear interpolation between order statistics (type 7).</summary>
    /// <param name="values">Values; those that are no numbers are left out.</param>
    /// <param name="share">0 to 1.</param>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
            return double.NaN;
        double at = share * (sorted.Length - 1);
        int below = (int)Math.Floor(at);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The middle value.</summary>
    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);
}
