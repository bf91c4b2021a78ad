using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A weight on a kind of work.</summary>
public sealed record WorkWeight
{
    /// <summary>The kind of work.</summary>
    public required WorkType Work { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}
