using System.ComponentModel.DataAnnotations;
using MathNet.Numerics.Distributions;

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

/// <summary>Quantiles of the distributions of factors.</summary>
internal static class Quantiles
{
    /// <summary>Keeps draws from unbounded distributions finite at the ends of a design.</summary>
    private const double Edge = 1e-9;

    /// <summary>The value below which this share of the probability lies.</summary>
    public static double Of(FactorDistribution distribution, double share) => distribution.Kind switch
    {
        DistributionKind.Uniform => Low(distribution) + (share * (High(distribution) - Low(distribution))),
        DistributionKind.LogUniform => Low(distribution) * Math.Exp(share * Math.Log(High(distribution) / Low(distribution))),
        DistributionKind.Triangular => new Triangular(Low(distribution), High(distribution), distribution.Mode!.Value).InverseCumulativeDistribution(share),
        DistributionKind.Normal => Cut(distribution, share, number => (number - distribution.Mean!.Value) / distribution.Sd!.Value, score => distribution.Mean!.Value + (score * distribution.Sd!.Value)),
        _ => Cut(
            distribution,
            share,
            number => number <= 0 ? double.NegativeInfinity : Math.Log(number / distribution.Median!.Value) / distribution.Sd!.Value,
            score => distribution.Median!.Value * Math.Exp(score * distribution.Sd!.Value)),
    };

    /// <summary>A quantile of a truncated distribution; the share refers to the part that remains.</summary>
    private static double Cut(FactorDistribution distribution, double share, Func<double, double> scoreOf, Func<double, double> numberOf)
    {
        double below = distribution.From is { } from ? Normal.CDF(0, 1, scoreOf(from)) : 0;
        double upTo = distribution.To is { } to ? Normal.CDF(0, 1, scoreOf(to)) : 1;
        double number = numberOf(Normal.InvCDF(0, 1, Math.Clamp(below + (share * (upTo - below)), Edge, 1 - Edge)));
        return Math.Clamp(number, distribution.From ?? double.NegativeInfinity, distribution.To ?? double.PositiveInfinity);
    }

    private static double Low(FactorDistribution distribution) => distribution.From!.Value;

    private static double High(FactorDistribution distribution) => distribution.To!.Value;
}
