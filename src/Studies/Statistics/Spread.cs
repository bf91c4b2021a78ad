namespace MarketSim.Studies.Statistics;

/// <summary>How a figure spreads over seeds. Seeds that do not give it are left out; without any, all but the count are not a number.</summary>
/// <param name="Count">Seeds that give it.</param>
/// <param name="Mean">Mean.</param>
/// <param name="Sd">Standard deviation of the sample; not a number with fewer than two seeds.</param>
/// <param name="Least">Smallest value.</param>
/// <param name="Low">Quantile at 5 percent.</param>
/// <param name="Median">Median.</param>
/// <param name="High">Quantile at 95 percent.</param>
/// <param name="Most">Largest value.</param>
public sealed record Spread(int Count, double Mean, double Sd, double Least, double Low, double Median, double High, double Most)
{
    /// <summary>The spread of some values; the order of the values is that of the sums, and so of the last bits.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            return new Spread(0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        double mean = finite.Sum() / finite.Length;
        double sd = finite.Length < 2 ? double.NaN : Math.Sqrt(finite.Sum(value => (value - mean) * (value - mean)) / (finite.Length - 1));
        double[] sorted = [.. finite.Order()];
        return new Spread(finite.Length, mean, sd, sorted[0], Means.Quantile(sorted, 0.05), Means.Median(sorted), Means.Quantile(sorted, 0.95), sorted[^1]);
    }
}
