using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How makers hold cards for orders.</summary>
public sealed record UpstreamInputs
{
    /// <summary>Days of availability that wait for orders. Older cards go to other markets.</summary>
    [Range(1.0, 3650.0)]
    [Assumption(60, 180)]
    public double PoolDays { get; init; } = 90;
}

/// <summary>How buyers outside the modeled centers buy cards.</summary>
public sealed record OutsideBuyerInputs
{
    /// <summary>Price difference, as a share of the mean price, at which the weight of a supplier falls by a factor of e.</summary>
    [Range(0.005, 10.0)]
    [Assumption(0.03, 0.1)]
    public double PriceScale { get; init; } = 0.05;

    /// <summary>Spread of outside demand from week to week: standard deviation of the logarithm.</summary>
    [Range(0.0, 2.0)]
    [Assumption(0.05, 0.3)]
    public double WeeklySigma { get; init; } = 0.1;
}
