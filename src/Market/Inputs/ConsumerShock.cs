using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A wave of demand for a card model, such as a hit game.</summary>
public sealed record ConsumerShock
{
    /// <summary>The card model.</summary>
    [References(typeof(CardModel))]
    public required string Card { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Factor on outside demand at the peak, reached half-way between the first and the last day.</summary>
    [Range(0.0, 100.0)]
    public required double Factor { get; init; }
}
