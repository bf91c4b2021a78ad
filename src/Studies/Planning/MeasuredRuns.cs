namespace MarketSim.Studies.Planning;

/// <summary>What the options of a choice came to, by seed: the sides of their ratio, and their welfare, level by level of the lever.</summary>
/// <remarks>
/// The ratio of an option is measured: capacity over demand, both means over the months that the plan decides on, in the first future, which is the forecast. Seeds that are unknown for one option
/// count for none.
/// </remarks>
public sealed class MeasuredRuns
{
    private readonly double[][] _capacity;
    private readonly double[][] _demand;
    private readonly double[][] _welfare;
    private readonly double[][] _scale;

    /// <summary>Takes what was run.</summary>
    /// <param name="levers">Level of the lever of each option; above 0, all different.</param>
    /// <param name="capacity">For each option, capacity in the first future under each seed, PFLOPS.</param>
    /// <param name="demand">The same for demand, PFLOPS.</param>
    /// <param name="welfare">The same for welfare in the worlds that count.</param>
    /// <param name="scale">The same for what tolerances are shares of.</param>
    public MeasuredRuns(IReadOnlyList<double> levers, IReadOnlyList<double[]> capacity, IReadOnlyList<double[]> demand, IReadOnlyList<double[]> welfare, IReadOnlyList<double[]> scale)
    {
        int[] order = [.. Enumerable.Range(0, levers.Count).OrderBy(option => levers[option])];
        double[][] Sorted(IReadOnlyList<double[]> rows) => [.. order.Select(option => rows[option])];
        Levers = [.. order.Select(option => levers[option])];
        (_capacity, _demand, _welfare, _scale) = (Sorted(capacity), Sorted(demand), Sorted(welfare), Sorted(scale));
        Seeds = [.. Enumerable.Range(0, welfare[0].Length).Where(seed => _capacity.Concat(_demand).Concat(_welfare).Concat(_scale).All(row => double.IsFinite(row[seed])))];
        Chance = ChanceOf();
    }

    /// <summary>Levels of the lever, ascending.</summary>
    public IReadOnlyList<double> Levers { get; }

    /// <summary>Seeds that are known for every option.</summary>
    public IReadOnlyList<int> Seeds { get; }

    /// <summary>Standard error of mean welfare at each level, with what a seed does to all levels alike taken out; the same for all, since few seeds tell little of each.</summary>
    public double Chance { get; }

    /// <summary>Measured ratio at each level under some seeds.</summary>
    public double[] Ratios(IReadOnlyList<int> seeds) => [.. _capacity.Zip(_demand, (capacity, demand) => seeds.Sum(seed => capacity[seed]) / seeds.Sum(seed => demand[seed]))];

    /// <summary>Mean welfare at each level under some seeds.</summary>
    public double[] Welfare(IReadOnlyList<int> seeds) => Means(_welfare, seeds);

    /// <summary>Mean of what tolerances are shares of, at each level under some seeds.</summary>
    public double[] Scale(IReadOnlyList<int> seeds) => Means(_scale, seeds);

    private static double[] Means(double[][] rows, IReadOnlyList<int> seeds) => [.. rows.Select(row => seeds.Average(seed => row[seed]))];

    private double ChanceOf()
    {
        double[] shared = [.. Seeds.Select(seed => _welfare.Average(row => row[seed]))];
        double squares = _welfare.Average(row =>
        {
            double[] own = [.. Seeds.Select((seed, i) => row[seed] - shared[i])];
            double mean = own.DefaultIfEmpty(0).Average();
            return own.Sum(value => (value - mean) * (value - mean));
        });
        return Math.Sqrt(squares / Math.Max(1, Seeds.Count - 1) / Math.Max(1, Seeds.Count));
    }
}
