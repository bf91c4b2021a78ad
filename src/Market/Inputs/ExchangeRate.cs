using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A rate of exchange from a date on.</summary>
public sealed record ExchangeRate
{
    /// <summary>First day of the rate.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Yuan per US dollar.</summary>
    [Range(0.1, 100.0)]
    public required double CnyPerUsd { get; init; }
}
