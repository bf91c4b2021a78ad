using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A weight on an ecosystem.</summary>
public sealed record EcosystemWeight
{
    /// <summary>The ecosystem.</summary>
    public required Ecosystem Ecosystem { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}
