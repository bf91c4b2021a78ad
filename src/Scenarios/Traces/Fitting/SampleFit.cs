namespace MarketSim.Scenarios.Traces.Fitting;

/// <summary>A sample of positive values and the distributions fitted to it.</summary>
public sealed record SampleFit
{
    private SampleFit()
    {
    }

    /// <summary>What the values are, such as <c>all</c> or <c>5-8 cards</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How many there are.</summary>
    public required int Count { get; init; }

    /// <summary>Median.</summary>
    public required double Median { get; init; }

    /// <summary>Mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Least.</summary>
    public required double Least { get; init; }

    /// <summary>Largest.</summary>
    public required double Largest { get; init; }

    /// <summary>The fits, best first by Akaike's criterion; none when all values are equal or there are fewer than two.</summary>
    public required IReadOnlyList<FamilyFit> Fits { get; init; }

    /// <summary>The values, ascending.</summary>
    internal IReadOnlyList<double> Sorted { get; init; } = [];

    /// <summary>Distance at which a fit is refused at 5 % if the distribution had been given beforehand: 1.358 over the root of the number.</summary>
    public double CriticalDistance => 1.358 / Math.Sqrt(Count);

    /// <summary>The fit of a family; nothing when there is none.</summary>
    public FamilyFit? Of(Family family) => Fits.FirstOrDefault(fit => fit.Family == family);

    /// <summary>Share of the sample up to a value.</summary>
    public double EmpiricalCdf(double x)
    {
        int low = 0;
        int high = Sorted.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Sorted[middle] <= x ? (middle + 1, high) : (low, middle);
        }

        return low / (double)Sorted.Count;
    }

    /// <summary>Fits all families.</summary>
    /// <param name="name">What the values are.</param>
    /// <param name="values">Positive values.</param>
    public static SampleFit Of(string name, IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        bool differ = sorted.Length > 1 && sorted[0] < sorted[^1];
        return new SampleFit
        {
            Name = name,
            Count = sorted.Length,
            Median = sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2,
            Mean = sorted.Length == 0 ? double.NaN : sorted.Average(),
            Least = sorted.Length == 0 ? double.NaN : sorted[0],
            Largest = sorted.Length == 0 ? double.NaN : sorted[^1],
            Sorted = sorted,
            Fits = !differ
                ? []
                : [.. new[] { Likelihood.Lognormal(sorted), Likelihood.Weibull(sorted), Likelihood.Gamma(sorted), Likelihood.Exponential(sorted), Likelihood.Pareto(sorted) }
                    .Select(fit => fit with { KsDistance = Distance(sorted, fit.Cdf), Aic = (2 * fit.Parameters) - (2 * sorted.Sum(fit.LogDensity)) })
                    .OrderBy(fit => fit.Aic)],
        };
    }

    /// <summary>Largest difference between a sample's distribution and another, both sides of each step looked at.</summary>
    internal static double Distance(IReadOnlyList<double> sorted, Func<double, double> cdf)
    {
        double distance = 0;
        for (int from = 0, to; from < sorted.Count; from = to)
        {
            for (to = from + 1; to < sorted.Count && sorted[to] == sorted[from];)
            {
                to++;
            }

            double at = cdf(sorted[from]);
            distance = Math.Max(distance, Math.Max(Math.Abs(at - (from / (double)sorted.Count)), Math.Abs(at - (to / (double)sorted.Count))));
        }

        return distance;
    }
}
