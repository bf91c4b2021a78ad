namespace MarketSim.Reports.StudyReports.Planning;

/// <summary>An option of a plan: a build-ahead ratio with other choices, over all futures and seeds alike.</summary>
[Table("options")]
public sealed record OptionRow
{
    /// <summary>Number of the option, from 0.</summary>
    public required int Option { get; init; }

    /// <summary>The other choices; "as today" for none.</summary>
    public required string Choice { get; init; }

    /// <summary>Capacity built over forecast demand.</summary>
    public required double BuildAheadRatio { get; init; }

    /// <summary>Served value less cost of idle, yuan.</summary>
    public required double WelfareCny { get; init; }

    /// <summary>Served value, yuan.</summary>
    public required double ServedValueCny { get; init; }

    /// <summary>Cost of idle cards, yuan.</summary>
    public required double IdleCostCny { get; init; }

    /// <summary>Unmet share of what the place's buyers wanted; not a number for an owner type.</summary>
    public required double UnmetShare { get; init; }

    /// <summary>Median payback of centers that pay back, years.</summary>
    public required double PaybackMedianYears { get; init; }

    /// <summary>Share of centers that never do.</summary>
    public required double PaybackNeverShare { get; init; }

    /// <summary>Largest regret over futures, yuan.</summary>
    public required double LargestRegretCny { get; init; }

    /// <summary>Mean regret over futures, yuan.</summary>
    public required double MeanRegretCny { get; init; }

    /// <summary>Whether no other option beats it in served value, cost of idle, unmet need and payback together.</summary>
    public required bool OnParetoFront { get; init; }

    /// <summary>Whether it is the option of minimax regret.</summary>
    public required bool Recommended { get; init; }
}

/// <summary>The regret of an option in a future.</summary>
[Table("regret")]
public sealed record RegretRow
{
    /// <summary>Number of the option, from 0.</summary>
    public required int Option { get; init; }

    /// <summary>The other choices.</summary>
    public required string Choice { get; init; }

    /// <summary>Capacity built over forecast demand.</summary>
    public required double BuildAheadRatio { get; init; }

    /// <summary>The future.</summary>
    public required string Future { get; init; }

    /// <summary>Served value less cost of idle there, yuan.</summary>
    public required double WelfareCny { get; init; }

    /// <summary>The best option's welfare there less this one's, yuan.</summary>
    public required double RegretCny { get; init; }
}

/// <summary>A band of build-ahead ratios that are as good as the best.</summary>
[Table("bands")]
public sealed record BandRow
{
    /// <summary>The other choices.</summary>
    public required string Choice { get; init; }

    /// <summary>The future; "all" for all alike.</summary>
    public required string Future { get; init; }

    /// <summary>Which seeds: all, or the first or second of two disjoint halves.</summary>
    public required string SeedSet { get; init; }

    /// <summary>Seeds that count.</summary>
    public required int Seeds { get; init; }

    /// <summary>The ratio of the highest welfare.</summary>
    public required double BestRatio { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double BestRatioLow { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double BestRatioHigh { get; init; }

    /// <summary>Lower end of the band.</summary>
    public required double BandLow { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double BandLowLow { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double BandLowHigh { get; init; }

    /// <summary>Upper end of the band.</summary>
    public required double BandHigh { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double BandHighLow { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double BandHighHigh { get; init; }

    /// <summary>Share of resamples in which the best ratio is neither the lowest nor the highest that was run.</summary>
    public required double InteriorShare { get; init; }

    /// <summary>Whether the band reaches the lowest ratio that was run.</summary>
    public required bool OpenBelow { get; init; }

    /// <summary>Whether the band reaches the highest ratio that was run.</summary>
    public required bool OpenAbove { get; init; }
}
