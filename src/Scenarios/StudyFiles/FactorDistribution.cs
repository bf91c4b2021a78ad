using System.ComponentModel.DataAnnotations;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>A distribution that a factor is drawn from. Each kind takes the parameters named with it.</summary>
public sealed record FactorDistribution
{
    /// <summary>The kind.</summary>
    public required DistributionKind Kind { get; init; }

    /// <summary>Lowest value: of uniform, log_uniform and triangular; of the others, where they are cut off.</summary>
    public double? From { get; init; }

    /// <summary>Highest value, as the lowest.</summary>
    public double? To { get; init; }

    /// <summary>Most likely value of a triangular distribution.</summary>
    public double? Mode { get; init; }

    /// <summary>Mean of a normal distribution.</summary>
    public double? Mean { get; init; }

    /// <summary>Median of a lognormal distribution, above zero.</summary>
    public double? Median { get; init; }

    /// <summary>Standard deviation: of a normal distribution, or of the logarithm of a lognormal one.</summary>
    [Range(1e-12, 1e12)]
    public double? Sd { get; init; }

    /// <summary>Whether values are rounded to whole numbers.</summary>
    public bool Whole { get; init; }
}

/// <summary>Kinds of distributions.</summary>
public enum DistributionKind
{
    /// <summary>Even from lowest to highest.</summary>
    Uniform,

    /// <summary>Even in the logarithm from lowest to highest.</summary>
    LogUniform,

    /// <summary>Rising to the mode and falling from it.</summary>
    Triangular,

    /// <summary>Normal, cut off where limits are given.</summary>
    Normal,

    /// <summary>Lognormal, cut off where limits are given.</summary>
    Lognormal,
}
