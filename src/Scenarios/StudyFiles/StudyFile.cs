using System.ComponentModel.DataAnnotations;
using MarketSim.Scenarios.StudyFiles.Calibration;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Scenarios.StudyFiles.Sensitivity;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Everything that defines a study: the content of a study file.</summary>
public sealed record StudyFile
{
    /// <summary>Short name, used for the study's folder.</summary>
    [RegularExpression("[a-z0-9][a-z0-9._-]{0,63}")]
    public required string Name { get; init; }

    /// <summary>Title in English; the name if empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Title in Chinese; the English one if empty.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>What the study is to find out.</summary>
    public string Description { get; init; } = "";

    /// <summary>The scenario's file that all points start from; its path is relative to the study file.</summary>
    public required string Baseline { get; init; }

    /// <summary>Assignments <c>path=value</c> that change the baseline before any factor does, as <c>--set</c> does.</summary>
    [Length(0, 1000)]
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>Seeds that each point is run under; with a stopping rule, the most.</summary>
    [Range(1, 100_000)]
    public int Replicates { get; init; } = 1;

    /// <summary>The seeds themselves, as many as replicates; empty for the baseline's seed and those after it.</summary>
    [Length(0, 100_000)]
    public IReadOnlyList<ulong> Seeds { get; init; } = [];

    /// <summary>What is varied.</summary>
    [Length(1, 200)]
    public required IReadOnlyList<FactorInputs> Factors { get; init; }

    /// <summary>Figures that the study is about, such as <c>take_up_2024</c> or <c>F15.take_up_market</c>.</summary>
    [Length(1, 200)]
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>How points are laid over the factors' ranges.</summary>
    public DesignInputs Design { get; init; } = new();

    /// <summary>When a point has had enough seeds; every point has all of them without it.</summary>
    public StopRule? Stop { get; init; }

    /// <summary>What figures should be, for a calibration.</summary>
    [Length(0, 200)]
    public IReadOnlyList<FigureTarget> Targets { get; init; } = [];

    /// <summary>How it is found out which factors matter, for a sensitivity analysis.</summary>
    public SensitivityInputs? Sensitivity { get; init; }

    /// <summary>How factors are fitted, for a calibration.</summary>
    public CalibrationInputs? Calibration { get; init; }

    /// <summary>What is decided, for a plan.</summary>
    public PlanInputs? Plan { get; init; }
}
