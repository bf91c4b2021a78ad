namespace MarketSim.Studies.Facts;

/// <summary>Small statistics that give "not a number" where there is nothing to measure, never an error.</summary>
public static class Figures
{
    /// <summary>Part over whole; not a number when the whole is not positive.</summary>
    public static double Ratio(double part, double whole) => whole > 0 ? part / whole : double.NaN;

    /// <summary>The middle value, or the mean of the two middle ones; not a number without values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN
            : sorted.Length % 2 == 1 ? sorted[sorted.Length / 2]
            : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The mean; not a number without values.</summary>
    public static double Mean(IEnumerable<double> values)
    {
        double sum = 0;
        int count = 0;
        foreach (double value in values)
        {
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
