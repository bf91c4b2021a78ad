namespace MarketSim.Reports.StudyReports.Comparisons;

/// <summary>The difference of a headline figure between a scenario of a comparison and the first one, over pairs of runs with the same seed.</summary>
[Table("differences")]
public sealed record DifferenceRow
{
    /// <summary>The scenario that is held against the first.</summary>
    public required string Scenario { get; init; }

    /// <summary>Name of the figure.</summary>
    public required string Headline { get; init; }

    /// <summary>Pairs: seeds under which both give the figure.</summary>
    public required int Seeds { get; init; }

    /// <summary>Mean of the first scenario over the pairs.</summary>
    public required double ReferenceMean { get; init; }

    /// <summary>Mean of this scenario over the pairs.</summary>
    public required double Mean { get; init; }

    /// <summary>Mean of the differences, this scenario less the first.</summary>
    public required double Difference { get; init; }

    /// <summary>Lower end of the 95 percent interval of the difference; not a number with fewer than two pairs.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public required double High { get; init; }

    /// <summary>The difference over the first scenario's mean.</summary>
    public required double RelativeDifference { get; init; }

    /// <summary>Two-sided p value of the paired t test.</summary>
    public required double PValue { get; init; }

    /// <summary>The same after Holm's correction for the number of figures; not a number for figures outside that number.</summary>
    public required double PHolm { get; init; }

    /// <summary>Pairs that would tell a difference of this size from noise; not a number when it is zero or unknown.</summary>
    public required double SeedsNeeded { get; init; }

    /// <summary>better, worse, higher, lower, noise, same or unknown.</summary>
    public required string Verdict { get; init; }
}
