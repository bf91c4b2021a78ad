using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A weight on a scale-up domain.</summary>
public sealed record DomainWeight
{
    /// <summary>Cards in one scale-up domain.</summary>
    [Range(1, 4096)]
    public required int Cards { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}
