namespace MarketSim.Reports.Ensembles;

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
