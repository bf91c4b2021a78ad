using System.ComponentModel.DataAnnotations;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>How the points of a study are laid over its factors.</summary>
public sealed record DesignInputs
{
    /// <summary>The kind.</summary>
    public DesignKind Kind { get; init; }

    /// <summary>Number of points; a grid has as many as its factors' values make.</summary>
    [Range(1, 1_000_000)]
    public int Points { get; init; } = 64;

    /// <summary>Seed of the design's own draws, apart from those of the market.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>Kinds of designs.</summary>
public enum DesignKind
{
    /// <summary>Every value of each factor with every value of the others.</summary>
    Grid,

    /// <summary>Independent draws.</summary>
    Random,

    /// <summary>A Latin hypercube: each factor's range is divided evenly among the points.</summary>
    LatinHypercube,

    /// <summary>A Sobol sequence, scrambled by the design's seed: even coverage in all factors at once.</summary>
    Sobol,
}

/// <summary>When a point has had enough seeds: the 95 % interval of an outcome's mean is narrow enough.</summary>
public sealed record StopRule
{
    /// <summary>Outcomes that are looked at, all of which must be narrow enough; all of the study's if empty.</summary>
    [Length(0, 200)]
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Largest half width of the interval, in the outcome's unit.</summary>
    [Range(0.0, 1e15)]
    public double? HalfWidth { get; init; }

    /// <summary>Largest half width of the interval as a share of the mean.</summary>
    [Range(0.0, 10.0)]
    public double? RelativeHalfWidth { get; init; }

    /// <summary>Seeds that every point has at least.</summary>
    [Range(2, 100_000)]
    public int Least { get; init; } = 4;

    /// <summary>Seeds that are added at a time.</summary>
    [Range(1, 1000)]
    public int Step { get; init; } = 2;
}

/// <summary>What a figure should be.</summary>
public sealed record FigureTarget
{
    /// <summary>Name of the figure, such as <c>F15.take_up_market</c>.</summary>
    [Key]
    public required string Figure { get; init; }

    /// <summary>Lowest value that is right.</summary>
    public required double From { get; init; }

    /// <summary>Highest value that is right, not below the lowest.</summary>
    public required double To { get; init; }
}
