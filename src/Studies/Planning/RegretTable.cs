namespace MarketSim.Studies.Planning;

/// <summary>What each option would leave to regret in each future: the best option's welfare there less its own.</summary>
/// <remarks>Savage, "The theory of statistical decision", J. Am. Stat. Assoc. 46 (1951): take the option whose largest regret is smallest.</remarks>
public sealed class RegretTable
{
    /// <summary>Works out the regrets.</summary>
    /// <param name="welfare">For each option its welfare in each future; "not a number" where it is not known, which bars the option.</param>
    public RegretTable(IReadOnlyList<double[]> welfare)
    {
        int futures = welfare.Count == 0 ? 0 : welfare[0].Length;
        double[] best = [.. Enumerable.Range(0, futures).Select(future => welfare.Select(option => option[future]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max())];
        Regret = [.. welfare.Select(option => option.Zip(best, (own, highest) => highest - own).ToArray())];
        Largest = [.. Regret.Select(option => option.Any(double.IsNaN) ? double.NaN : option.Max())];
        Mean = [.. Regret.Select(option => option.Average())];
        Chosen = Enumerable.Range(0, welfare.Count).Where(option => !double.IsNaN(Largest[option])).OrderBy(option => Largest[option]).ThenBy(option => Mean[option]).ThenBy(option => option)
            .Select(option => (int?)option).FirstOrDefault();
        BestOnAverage = Enumerable.Range(0, welfare.Count).Where(option => !double.IsNaN(Largest[option])).OrderBy(option => Mean[option]).ThenBy(option => option)
            .Select(option => (int?)option).FirstOrDefault();
    }

    /// <summary>For each option its regret in each future, at least 0.</summary>
    public IReadOnlyList<double[]> Regret { get; }

    /// <summary>For each option its largest regret.</summary>
    public IReadOnlyList<double> Largest { get; }

    /// <summary>For each option its mean regret, all futures alike.</summary>
    public IReadOnlyList<double> Mean { get; }

    /// <summary>The option of the highest welfare, all futures alike; none when no option is known in all futures.</summary>
    public int? BestOnAverage { get; }

    /// <summary>The option of minimax regret; the smaller mean regret decides between equals; none when no option is known in all futures.</summary>
    public int? Chosen { get; }
}
