using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A weight on a rent policy.</summary>
public sealed record RentPolicyWeight
{
    /// <summary>The policy.</summary>
    public required RentPolicy Policy { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}
