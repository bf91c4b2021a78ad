using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Scenarios.StudyFiles.Calibration;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Scenarios.StudyFiles.Sensitivity;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Everything that defines a study: the content of a study file.</summary>
public sealed record StudyFile
{
    /// <summary>Short name; also names the study's folder.</summary>
    [RegularExpression("[a-z0-9][a-z0-9._-]{0,63}")]
    public required string Name { get; init; }

    /// <summary>Title in English; the name if empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Title in Chinese; the English one if empty.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Question that the study is to answer.</summary>
    public string Description { get; init; } = "";

    /// <summary>Scenario file from which all points start; its path is relative to the study file.</summary>
    public required string Baseline { get; init; }

    /// <summary>Assignments <c>path=value</c> that change the baseline before any factor does, as with <c>--set</c>.</summary>
    [Length(0, 1000)]
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>Number of seeds per point; with a stopping rule, the maximum.</summary>
    [Range(1, 100_000)]
    public int Replicates { get; init; } = 1;

    /// <summary>List of seeds, as many as replicates; if empty, the baseline's seed and those after it.</summary>
    [Length(0, 100_000)]
    public IReadOnlyList<ulong> Seeds { get; init; } = [];

    /// <summary>Inputs that the study varies.</summary>
    [Length(1, 200)]
    public required IReadOnlyList<FactorInputs> Factors { get; init; }

    /// <summary>Figures that the study examines, such as <c>take_up_2024</c> or <c>F15.take_up_market</c>.</summary>
    [Length(1, 200)]
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>How points are placed over the factors' ranges.</summary>
    public DesignInputs Design { get; init; } = new();

    /// <summary>When a point needs no more seeds; without this rule every point uses all seeds.</summary>
    public StopRule? Stop { get; init; }

    /// <summary>Windows in which figures should lie, for a calibration.</summary>
    [Length(0, 200)]
    public IReadOnlyList<FigureTarget> Targets { get; init; } = [];

    /// <summary>How to find out which factors matter, for a sensitivity analysis.</summary>
    public SensitivityInputs? Sensitivity { get; init; }

    /// <summary>How to fit factors, for a calibration.</summary>
    public CalibrationInputs? Calibration { get; init; }

    /// <summary>What is to be decided, for a plan.</summary>
    public PlanInputs? Plan { get; init; }
}

/// <summary>Writes studies as JSON, so that a study can be resumed after its file has changed.</summary>
public static class StudyWriter
{
    /// <summary>Content of the study file, with changes from the command line.</summary>
    public static JsonNode ToJson(StudyFile file) => JsonSerializer.SerializeToNode(file, ScenarioJson.Options)!;

    /// <summary>Reads what <see cref="ToJson"/> returned.</summary>
    /// <exception cref="JsonException">The JSON is not a study as this version writes it.</exception>
    public static StudyFile FromJson(JsonNode? json) => json.Deserialize<StudyFile>(ScenarioJson.Options) ?? throw new JsonException("there is no study");
}
