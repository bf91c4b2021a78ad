namespace MarketSim.Studies.Resampling;

/// <summary>Quantiles of samples.</summary>
public static class Quantiles
{
    /// <summary>A quantile, interpolated between neighbours (type 7 of Hyndman and Fan, Am. Stat. 50, 1996); "not a number" without values.</summary>
    /// <param name="values">The sample, in any order.</param>
    /// <param name="share">From 0, the lowest, to 1, the highest.</param>
    public static double Of(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        double place = share * (sorted.Length - 1);
        int below = (int)Math.Floor(place);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
