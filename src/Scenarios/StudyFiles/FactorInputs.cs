using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>One thing that a study varies: a value of the scenario, or several that change together.</summary>
/// <remarks>It has a path with either values, a range or a distribution; or it has levels.</remarks>
public sealed record FactorInputs
{
    /// <summary>Name of its column, snake_case; the last key of the path if empty.</summary>
    [RegularExpression("([a-z][a-z0-9_]{0,59})?")]
    public string Name { get; init; } = "";

    /// <summary>Path of the value in the scenario, as <c>--set</c> takes it: <c>centers.build_ahead.ratio</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>The values themselves: numbers, words, or whatever the path takes.</summary>
    [Length(1, 10_000)]
    public IReadOnlyList<JsonNode>? Values { get; init; }

    /// <summary>A range of numbers.</summary>
    public FactorRange? Range { get; init; }

    /// <summary>A distribution of numbers.</summary>
    public FactorDistribution? Distribution { get; init; }

    /// <summary>Named cases, each of which sets any number of values.</summary>
    [Length(1, 1000)]
    public IReadOnlyList<FactorLevel>? Levels { get; init; }
}

/// <summary>A range of numbers, drawn uniformly where it is drawn from.</summary>
public sealed record FactorRange
{
    /// <summary>Lowest value.</summary>
    public required double From { get; init; }

    /// <summary>Highest value, above the lowest.</summary>
    public required double To { get; init; }

    /// <summary>Values of a grid, the ends among them.</summary>
    [Range(2, 10_000)]
    public int Steps { get; init; } = 5;

    /// <summary>Whether steps and draws are even in the number or in its logarithm.</summary>
    public FactorScale Scale { get; init; }

    /// <summary>Whether values are rounded to whole numbers.</summary>
    public bool Whole { get; init; }
}

/// <summary>What is even along a range.</summary>
public enum FactorScale
{
    /// <summary>The number.</summary>
    Linear,

    /// <summary>Its logarithm; the range is above zero.</summary>
    Log,
}

/// <summary>A named case of a factor.</summary>
public sealed record FactorLevel
{
    /// <summary>What it is called in tables and pictures.</summary>
    [Key]
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9._ +-]{0,59}")]
    public required string Name { get; init; }

    /// <summary>What it sets, <c>path=value</c>; nothing for the baseline as it is.</summary>
    [Length(0, 1000)]
    public IReadOnlyList<string> Set { get; init; } = [];
}
