namespace MarketSim.Scenarios.Traces.Fitting;

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
