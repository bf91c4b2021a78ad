using System.ComponentModel.DataAnnotations;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>How a study places its points over the ranges of its factors.</summary>
public sealed record DesignInputs
{
    /// <summary>Kind of design.</summary>
    public DesignKind Kind { get; init; }

    /// <summary>Number of points; a grid has one for each combination of its factors' values.</summary>
    [Range(1, 1_000_000)]
    public int Points { get; init; } = 64;

    /// <summary>Seed of the design's draws; the market's seeds are separate.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>Kinds of designs.</summary>
public enum DesignKind
{
    /// <summary>Every combination of the factors' values.</summary>
    Grid,

    /// <summary>Independent draws.</summary>
    Random,

    /// <summary>Latin hypercube: divides each factor's range evenly among the points.</summary>
    LatinHypercube,

    /// <summary>Sobol sequence, scrambled with the design's seed: covers all factors evenly at once.</summary>
    Sobol,
}

/// <summary>When a point needs no more seeds: the 95 % interval of an outcome's mean is narrow enough.</summary>
public sealed record StopRule
{
    /// <summary>Outcomes whose intervals must all be narrow enough; if empty, all outcomes of the study.</summary>
    [Length(0, 200)]
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Largest half-width of the interval, in the outcome's unit.</summary>
    [Range(0.0, 1e15)]
    public double? HalfWidth { get; init; }

    /// <summary>Largest half-width of the interval, as a share of the mean.</summary>
    [Range(0.0, 10.0)]
    public double? RelativeHalfWidth { get; init; }

    /// <summary>Smallest number of seeds per point.</summary>
    [Range(2, 100_000)]
    public int Least { get; init; } = 4;

    /// <summary>Number of seeds added at a time.</summary>
    [Range(1, 1000)]
    public int Step { get; init; } = 2;
}

/// <summary>The window in which a figure should lie.</summary>
public sealed record FigureTarget
{
    /// <summary>Name of the figure, such as <c>F15.take_up_market</c>.</summary>
    [Key]
    public required string Figure { get; init; }

    /// <summary>Lowest acceptable value.</summary>
    public required double From { get; init; }

    /// <summary>Highest acceptable value, not below the lowest.</summary>
    public required double To { get; init; }
}
