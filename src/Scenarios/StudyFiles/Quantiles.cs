using MathNet.Numerics.Distributions;

namespace MarketSim.Scenarios.StudyFiles;

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
