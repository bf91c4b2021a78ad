namespace MarketSim.Reports.StudyReports.Planning;

/// <summary>An option of a plan: a level of the lever with other choices, over all futures and seeds alike. Amounts are present values.</summary>
[Table("options")]
public sealed record OptionRow
{
    /// <summary>Number of the option, from 0.</summary>
    public required int Option { get; init; }

    /// <summary>The other choices; "as today" for none.</summary>
    public required string Choice { get; init; }

    /// <summary>Level of the lever, an input of the runs.</summary>
    public required double Lever { get; init; }

    /// <summary>Capacity over demand, as measured in the first future, which is the forecast.</summary>
    public required double BuildAheadRatio { get; init; }

    /// <summary>Welfare: benefits less resources, and what came from other places, yuan.</summary>
    public required double WelfareCny { get; init; }

    /// <summary>What work is worth, and capital left, yuan.</summary>
    public required double BenefitsCny { get; init; }

    /// <summary>All that is used up, yuan.</summary>
    public required double ResourcesCny { get; init; }

    /// <summary>The buyers' part of welfare, yuan.</summary>
    public required double BuyersSurplusCny { get; init; }

    /// <summary>The owners' part, yuan.</summary>
    public required double OwnersSurplusCny { get; init; }

    /// <summary>The part of public money, yuan; negative when it pays.</summary>
    public required double PublicMoneySurplusCny { get; init; }

    /// <summary>The part of suppliers, brokers, lenders and everybody else, yuan.</summary>
    public required double OthersSurplusCny { get; init; }

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

    /// <summary>Whether no other option beats it in benefits, resources, unmet need and payback together.</summary>
    public required bool OnParetoFront { get; init; }

    /// <summary>Whether it is the option of minimax regret.</summary>
    public required bool Recommended { get; init; }

    /// <summary>Whether it is the option of the highest welfare, all futures alike.</summary>
    public required bool BestOnAverage { get; init; }
}

/// <summary>The regret of an option in a future.</summary>
[Table("regret")]
public sealed record RegretRow
{
    /// <summary>Number of the option, from 0.</summary>
    public required int Option { get; init; }

    /// <summary>The other choices.</summary>
    public required string Choice { get; init; }

    /// <summary>Level of the lever.</summary>
    public required double Lever { get; init; }

    /// <summary>Capacity over demand, as measured in the first future.</summary>
    public required double BuildAheadRatio { get; init; }

    /// <summary>The future.</summary>
    public required string Future { get; init; }

    /// <summary>Welfare there, yuan.</summary>
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

    /// <summary>The future, or another value of a calibrated parameter in the first future; "all" for all futures alike.</summary>
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

    /// <summary>Share of resamples in which the best level of the lever is neither the lowest nor the highest that was run.</summary>
    public required double InteriorShare { get; init; }

    /// <summary>Whether the band reaches the lowest level of the lever.</summary>
    public required bool OpenBelow { get; init; }

    /// <summary>Whether the band reaches the highest level of the lever.</summary>
    public required bool OpenAbove { get; init; }
}
