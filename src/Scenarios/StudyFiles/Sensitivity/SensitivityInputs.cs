using System.ComponentModel.DataAnnotations;

namespace MarketSim.Scenarios.StudyFiles.Sensitivity;

/// <summary>How a study finds out which factors matter.</summary>
public sealed record SensitivityInputs
{
    /// <summary>The method.</summary>
    public SensitivityMethod Method { get; init; }

    /// <summary>Trajectories of a Morris screening; each costs as many points as there are factors, and one.</summary>
    [Range(2, 10_000)]
    public int Trajectories { get; init; } = 10;

    /// <summary>Levels of a Morris screening's grid, an even number.</summary>
    [Range(4, 100)]
    public int Levels { get; init; } = 4;

    /// <summary>Rows for Sobol indices, best a power of two; each costs as many points as there are factors, and two.</summary>
    [Range(2, 1_000_000)]
    public int Rows { get; init; } = 64;

    /// <summary>Confidence of the intervals.</summary>
    [Range(0.5, 0.999)]
    public double Confidence { get; init; } = 0.95;

    /// <summary>The section of a study; the defaults if it has none.</summary>
    public static SensitivityInputs Of(Study study) => study.File.Sensitivity ?? new SensitivityInputs();
}

/// <summary>Methods of sensitivity analysis.</summary>
public enum SensitivityMethod
{
    /// <summary>Morris screening: cheap, ranks many factors.</summary>
    Morris,

    /// <summary>Sobol indices: shares of the outcome's variance, alone and together with others.</summary>
    Sobol,
}
