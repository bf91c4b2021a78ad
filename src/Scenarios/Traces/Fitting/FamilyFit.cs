using System.Text.Json.Serialization;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace MarketSim.Scenarios.Traces.Fitting;

/// <summary>A distribution fitted by maximum likelihood, and how well it fits.</summary>
/// <param name="Family">The family.</param>
/// <param name="First">mu, shape, mean or exponent.</param>
/// <param name="Second">sigma, scale or least value; 0 for the exponential.</param>
public sealed record FamilyFit(Family Family, double First, double Second)
{
    /// <summary>Kolmogorov's and Smirnov's distance between the sample and the fit, 0 to 1.</summary>
    public double KsDistance { get; init; }

    /// <summary>Akaike's information criterion: twice the parameters less twice the logarithm of the likelihood; lower is better.</summary>
    public double Aic { get; init; }

    /// <summary>Parameters estimated.</summary>
    [JsonIgnore]
    public int Parameters => Family == Family.Exponential ? 1 : 2;

    /// <summary>Probability of a value up to x.</summary>
    public double Cdf(double x) => x <= 0 ? 0 : Family switch
    {
        Family.Lognormal => Normal.CDF(First, Second, Math.Log(x)),
        Family.Weibull => 1 - Math.Exp(-Math.Pow(x / Second, First)),
        Family.Gamma => SpecialFunctions.GammaLowerRegularized(First, x / Second),
        Family.Exponential => 1 - Math.Exp(-x / First),
        Family.Pareto => x <= Second ? 0 : 1 - Math.Pow(Second / x, First),
        _ => throw new InvalidOperationException($"no distribution {Family}"),
    };

    /// <summary>Logarithm of the density at x > 0.</summary>
    public double LogDensity(double x) => Family switch
    {
        Family.Lognormal => -Math.Log(x * Second * Math.Sqrt(2 * Math.PI)) - (Squared((Math.Log(x) - First) / Second) / 2),
        Family.Weibull => Math.Log(First / Second) + ((First - 1) * Math.Log(x / Second)) - Math.Pow(x / Second, First),
        Family.Gamma => ((First - 1) * Math.Log(x)) - (x / Second) - SpecialFunctions.GammaLn(First) - (First * Math.Log(Second)),
        Family.Exponential => -Math.Log(First) - (x / First),
        Family.Pareto => Math.Log(First) + (First * Math.Log(Second)) - ((First + 1) * Math.Log(x)),
        _ => throw new InvalidOperationException($"no distribution {Family}"),
    };

    private static double Squared(double x) => x * x;
}

/// <summary>Families of distributions that are fitted.</summary>
public enum Family
{
    /// <summary>Lognormal: mu and sigma of the logarithm.</summary>
    Lognormal,

    /// <summary>Weibull: shape and scale.</summary>
    Weibull,

    /// <summary>Gamma: shape and scale.</summary>
    Gamma,

    /// <summary>Exponential: mean.</summary>
    Exponential,

    /// <summary>Pareto: exponent and least value.</summary>
    Pareto,
}
