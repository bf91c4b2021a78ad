using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Demand for a card model by enterprises' own rooms and by consumers.</summary>
public sealed record OutsideDemand
{
    /// <summary>The card model.</summary>
    [References(typeof(CardModel))]
    public required string Card { get; init; }

    /// <summary>Share of what upstream ships that these buyers take when the price is at the cost line.</summary>
    [Range(0.0, 1.0)]
    public required double ShareOfShipments { get; init; }

    /// <summary>Price elasticity of that demand, against price over cost line (positive number, demand falls with price).</summary>
    [Range(0.0, 10.0)]
    public required double Elasticity { get; init; }
}
