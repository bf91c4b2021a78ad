namespace MarketSim.Reports.Ensembles;

/// <summary>The headline figures of all runs of an ensemble.</summary>
public sealed class EnsembleTable
{
    /// <summary>Collects the figures.</summary>
    /// <param name="replicates">For each run its seed and headline figures; put in order of seeds here.</param>
    public EnsembleTable(IEnumerable<(ulong Seed, IReadOnlyList<NamedValue> Headlines)> replicates)
    {
        var rows = new List<EnsembleRow>();
        foreach ((ulong seed, IReadOnlyList<NamedValue> headlines) in replicates.OrderBy(replicate => replicate.Seed))
            rows.AddRange(headlines.Select(value => new EnsembleRow { Seed = seed, Name = value.Name, Value = value.Value }));
        Rows = rows;
        Summary = [.. rows.GroupBy(row => row.Name, StringComparer.Ordinal).Select(Summarize)];
    }

    /// <summary>A row a seed and figure.</summary>
    public IReadOnlyList<EnsembleRow> Rows { get; }

    /// <summary>A row a figure, in the order in which the first run has them.</summary>
    public IReadOnlyList<EnsembleSummaryRow> Summary { get; }

    /// <summary>Whether reports list a figure: of the years only the one that answers are about; the others are in the tables.</summary>
    public bool IsMain(EnsembleSummaryRow row) => Headlines.Split(row.Name).Year is var year && (year is null || year == Headlines.Split(Summary[0].Name).Year);

    private static EnsembleSummaryRow Summarize(IGrouping<string, EnsembleRow> figure)
    {
        double[] values = [.. figure.Select(row => row.Value).Where(double.IsFinite).Order()];
        return new EnsembleSummaryRow
        {
            Name = figure.Key,
            Runs = values.Length,
            Mean = Means.Share(values.Sum(), values.Length),
            Median = Means.Median(values),
            Quantile05 = Means.Quantile(values, 0.05),
            Quantile95 = Means.Quantile(values, 0.95),
        };
    }
}
