using System.ComponentModel.DataAnnotations;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles.Sensitivity;

/// <summary>How to find out which factors matter.</summary>
public sealed record SensitivityInputs
{
    /// <summary>Method of the analysis.</summary>
    public SensitivityMethod Method { get; init; }

    /// <summary>Number of trajectories of a Morris screening; each costs one point more than there are factors.</summary>
    [Range(2, 10_000)]
    public int Trajectories { get; init; } = 10;

    /// <summary>Number of levels of a Morris screening's grid; must be even.</summary>
    [Range(4, 100)]
    public int Levels { get; init; } = 4;

    /// <summary>Number of rows for Sobol indices, preferably a power of two; each costs two points more than there are factors.</summary>
    [Range(2, 1_000_000)]
    public int Rows { get; init; } = 64;

    /// <summary>Confidence level of the intervals.</summary>
    [Range(0.5, 0.999)]
    public double Confidence { get; init; } = 0.95;

    /// <summary>The section of a study, or the defaults if it has none.</summary>
    public static SensitivityInputs Of(Study study) => study.File.Sensitivity ?? new SensitivityInputs();
}

/// <summary>Methods of sensitivity analysis.</summary>
public enum SensitivityMethod
{
    /// <summary>Morris screening: cheap, ranks many factors.</summary>
    Morris,

    /// <summary>Sobol indices: shares of the outcome's variance due to a factor, alone and together with others.</summary>
    Sobol,
}

/// <summary>Rules of the section <c>sensitivity</c>.</summary>
internal sealed class SensitivitySection : StudySection
{
    /// <summary>A trajectory visits two levels of a factor.</summary>
    private const int LevelsPerTrajectory = 2;

    private const int LeastRows = 16;

    public override string Property => nameof(StudyFile.Sensitivity);

    public override void Check(Spot section, Spot study, int? replicates, Findings findings)
    {
        var usual = new SensitivityInputs();
        Spot levels = section[nameof(SensitivityInputs.Levels)];
        double trajectories = section[nameof(SensitivityInputs.Trajectories)].Number ?? usual.Trajectories;
        if (levels.Number is { } count && count % 2 != 0)
        {
            levels.Refuse(findings, Invariant($"{count} levels: a step of half the levels needs an even number"), "an even number from 4 on");
        }
        else if (levels.Number is { } many && many > Math.Max(4, LevelsPerTrajectory * trajectories))
        {
            levels.Refuse(
                findings,
                Invariant($"{many} levels: {trajectories} trajectories visit few of them, and the ranks would be chance"),
                Invariant($"an even number from 4 to {Math.Max(4, LevelsPerTrajectory * trajectories)}; or {Math.Ceiling(many / LevelsPerTrajectory)} trajectories"));
        }

        Spot rows = section[nameof(SensitivityInputs.Rows)];
        if (section[nameof(SensitivityInputs.Method)].Choice<SensitivityMethod>() == SensitivityMethod.Sobol && rows.Number < LeastRows)
        {
            rows.Refuse(findings, Invariant($"{rows.Number} rows: indices from so few are chance"), Invariant($"a number from {LeastRows} on, preferably a power of two; 64 is usual"));
        }
    }
}
