using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A weight on a card model.</summary>
public sealed record CardWeight
{
    /// <summary>The card model.</summary>
    [References(typeof(CardModel))]
    public required string Card { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}
