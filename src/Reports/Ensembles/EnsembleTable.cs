using MarketSim.Reports.Runs;

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

    /// <summary>The headline figures of each run of a finished ensemble, in the order of its table.</summary>
    /// <exception cref="RunFolderException">The table is not as it was written.</exception>
    public static IEnumerable<(ulong Seed, IReadOnlyList<NamedValue> Headlines)> Read(RunFolder folder) =>
        TableReader.ReadRows<EnsembleRow>(FileSeals.Checked(folder, folder.TableFile("ensemble")))
            .GroupBy(row => row.Seed)
            .Select(seed => (seed.Key, (IReadOnlyList<NamedValue>)[.. seed.Select(row => new NamedValue(row.Name, row.Value))]));

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

/// <summary>A headline figure of one run of an ensemble.</summary>
[Table("ensemble")]
public sealed record EnsembleRow
{
    /// <summary>Seed of the run.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Name of the figure.</summary>
    public required string Name { get; init; }

    /// <summary>Its value; not a number when the run does not give it.</summary>
    public required double Value { get; init; }
}

/// <summary>A headline figure over all runs of an ensemble.</summary>
[Table("ensemble_summary")]
public sealed record EnsembleSummaryRow
{
    /// <summary>Name of the figure.</summary>
    public required string Name { get; init; }

    /// <summary>Runs that give it.</summary>
    public required int Runs { get; init; }

    /// <summary>Mean; not a number when no run gives it.</summary>
    public required double Mean { get; init; }

    /// <summary>Median.</summary>
    public required double Median { get; init; }

    /// <summary>Quantile at 5 percent.</summary>
    public required double Quantile05 { get; init; }

    /// <summary>Quantile at 95 percent.</summary>
    public required double Quantile95 { get; init; }
}

/// <summary>What the spread of a figure over seeds is called.</summary>
public static class SpreadNames
{
    public static readonly Text Mean = new("Mean", "均值");
    public static readonly Text Deviation = new("SD", "标准差");
    public static readonly Text Low = Text.Same("5%");
    public static readonly Text Median = new("Median", "中位数");
    public static readonly Text High = Text.Same("95%");
    public static readonly Text Runs = new("Runs", "次数");
}
