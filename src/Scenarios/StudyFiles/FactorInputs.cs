using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>One input that a study varies: a value of the scenario, or several that change together.</summary>
/// <remarks>It has either levels, or a path with one of values, range and distribution.</remarks>
public sealed record FactorInputs
{
    /// <summary>Name of its column, in snake_case; if empty, the last key of the path.</summary>
    [RegularExpression("([a-z][a-z0-9_]{0,59})?")]
    public string Name { get; init; } = "";

    /// <summary>Path of the value in the scenario, as in <c>--set</c>: <c>centers.build_ahead.ratio</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>List of values: numbers, words, or anything else that the path accepts.</summary>
    [Length(1, 10_000)]
    public IReadOnlyList<JsonNode>? Values { get; init; }

    /// <summary>A range of numbers.</summary>
    public FactorRange? Range { get; init; }

    /// <summary>A distribution of numbers.</summary>
    public FactorDistribution? Distribution { get; init; }

    /// <summary>Named cases; each sets any number of values.</summary>
    [Length(1, 1000)]
    public IReadOnlyList<FactorLevel>? Levels { get; init; }
}

/// <summary>A range of numbers; draws from it are uniform on its scale.</summary>
public sealed record FactorRange
{
    /// <summary>Lowest value.</summary>
    public required double From { get; init; }

    /// <summary>Highest value, above the lowest.</summary>
    public required double To { get; init; }

    /// <summary>Number of values on a grid, both ends included.</summary>
    [Range(2, 10_000)]
    public int Steps { get; init; } = 5;

    /// <summary>Scale on which steps are evenly spaced and draws are uniform.</summary>
    public FactorScale Scale { get; init; }

    /// <summary>Whether values are rounded to whole numbers.</summary>
    public bool Whole { get; init; }
}

/// <summary>Scale of a range.</summary>
public enum FactorScale
{
    /// <summary>Even in the number.</summary>
    Linear,

    /// <summary>Even in its logarithm; the range must be above zero.</summary>
    Log,
}

/// <summary>A named case of a factor.</summary>
public sealed record FactorLevel
{
    /// <summary>Name in tables and pictures.</summary>
    [Key]
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9._ +-]{0,59}")]
    public required string Name { get; init; }

    /// <summary>Assignments <c>path=value</c>; if empty, the case is the unchanged baseline.</summary>
    [Length(0, 1000)]
    public IReadOnlyList<string> Set { get; init; } = [];
}
