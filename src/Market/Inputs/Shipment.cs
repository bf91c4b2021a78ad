using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Units of a card model shipped to China in a quarter.</summary>
public sealed record Shipment
{
    /// <summary>The card model.</summary>
    [References(typeof(CardModel))]
    public required string Card { get; init; }

    /// <summary>The quarter, such as <c>2024-Q3</c>.</summary>
    [RegularExpression("[12][0-9]{3}-Q[1-4]")]
    public required string Quarter { get; init; }

    /// <summary>Median estimate, cards.</summary>
    [Range(0.0, 1e8)]
    public required double Units { get; init; }

    /// <summary>Standard deviation of the logarithm of the estimate; each seed draws its own history.</summary>
    [Range(0.0, 1.0)]
    public double Sigma { get; init; } = 0.1;

    /// <summary>Where the figure comes from.</summary>
    public string Source { get; init; } = "";
}
