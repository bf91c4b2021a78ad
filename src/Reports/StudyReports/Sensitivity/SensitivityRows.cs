namespace MarketSim.Reports.StudyReports.Sensitivity;

/// <summary>How much a factor matters for an outcome. A method's columns are not numbers under the other method.</summary>
[Table("sensitivity")]
public sealed record SensitivityRow
{
    /// <summary>Name of the outcome.</summary>
    public required string Headline { get; init; }

    /// <summary>Place of the factor among all, 1 for that which matters most.</summary>
    public required int Rank { get; init; }

    /// <summary>Name of the factor.</summary>
    public required string Factor { get; init; }

    /// <summary>Path of the value it sets; empty when it sets several.</summary>
    public required string Path { get; init; }

    /// <summary>Morris: mean absolute effect (mu*) of the factor's whole range, in units of the outcome.</summary>
    public required double MeanAbsoluteEffect { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double MeanAbsoluteEffectLow { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double MeanAbsoluteEffectHigh { get; init; }

    /// <summary>Morris: mean effect (mu), which says up or down.</summary>
    public required double MeanEffect { get; init; }

    /// <summary>Morris: standard deviation of effects (sigma), which says how much it depends on the other factors.</summary>
    public required double EffectSd { get; init; }

    /// <summary>Sobol: share of variance that the factor explains alone.</summary>
    public required double FirstOrderShare { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double FirstOrderShareLow { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double FirstOrderShareHigh { get; init; }

    /// <summary>Sobol: share of variance that the factor explains alone and together with others.</summary>
    public required double TotalShare { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double TotalShareLow { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double TotalShareHigh { get; init; }

    /// <summary>Standard deviation of a point's mean that comes from seeds alone, less what a seed does to all points alike, in units of the outcome; not a number with one seed.</summary>
    public required double ChanceSd { get; init; }

    /// <summary>Standard deviation of the outcome over all points.</summary>
    public required double OutcomeSd { get; init; }
}
