namespace MarketSim.Studies.Sensitivity;

/// <summary>What moves one outcome of a study, and how much of it is chance.</summary>
/// <param name="Outcome">Name of the figure.</param>
/// <param name="Mean">Its mean over all points.</param>
/// <param name="Deviation">Its standard deviation over all points, each the mean of its seeds.</param>
/// <param name="Chance">Standard deviation of a point's mean that comes from its seeds alone, less what a seed does to all points alike; "not a number" with one seed.</param>
/// <param name="Morris">Effects by factor, of a Morris screening; else empty.</param>
/// <param name="Sobol">Indices by factor, of Sobol's method; else empty.</param>
public sealed record OutcomeSensitivity(
    string Outcome, double Mean, double Deviation, double Chance, IReadOnlyList<MorrisEffect> Morris, IReadOnlyList<SobolIndex> Sobol)
{
    /// <summary>How much each factor matters, the size that it is ranked by: mean absolute effect, or total index.</summary>
    public IReadOnlyList<double> Sizes => Morris.Count > 0 ? [.. Morris.Select(effect => effect.MeanAbsolute)] : [.. Sobol.Select(index => index.Total)];

    /// <summary>Lower and upper ends of the intervals of those sizes.</summary>
    public IReadOnlyList<(double Low, double High)> Intervals =>
        Morris.Count > 0 ? [.. Morris.Select(effect => (effect.Low, effect.High))] : [.. Sobol.Select(index => (index.TotalLow, index.TotalHigh))];

    /// <summary>Numbers of the factors, that which matters most first; those whose size is not known last.</summary>
    public IReadOnlyList<int> Ranking
    {
        get
        {
            IReadOnlyList<double> sizes = Sizes;
            return [.. Enumerable.Range(0, sizes.Count).OrderByDescending(i => double.IsNaN(sizes[i]) ? double.NegativeInfinity : sizes[i]).ThenBy(i => i)];
        }
    }
}
