using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Ideas for new centers in one quarter.</summary>
public sealed record ProjectWave
{
    /// <summary>The quarter, such as <c>2024-Q3</c>; may lie before the first day.</summary>
    [RegularExpression("[12][0-9]{3}-Q[1-4]")]
    public required string Quarter { get; init; }

    /// <summary>Expected number of ideas.</summary>
    [Range(0.0, 1e5)]
    public required double Projects { get; init; }
}
