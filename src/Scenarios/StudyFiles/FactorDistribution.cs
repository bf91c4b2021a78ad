using System.ComponentModel.DataAnnotations;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Probability distribution of a factor's values. Each kind accepts only its own parameters.</summary>
public sealed record FactorDistribution
{
    /// <summary>Kind of distribution.</summary>
    public required DistributionKind Kind { get; init; }

    /// <summary>Lowest value. Uniform, log_uniform and triangular require it; normal and lognormal are truncated there.</summary>
    public double? From { get; init; }

    /// <summary>Highest value. Uniform, log_uniform and triangular require it; normal and lognormal are truncated there.</summary>
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
    /// <summary>Uniform from lowest to highest.</summary>
    Uniform,

    /// <summary>Uniform in the logarithm from lowest to highest.</summary>
    LogUniform,

    /// <summary>Density rises to the mode and falls after it.</summary>
    Triangular,

    /// <summary>Normal, truncated where limits are given.</summary>
    Normal,

    /// <summary>Lognormal, truncated where limits are given.</summary>
    Lognormal,
}
