using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Ideas for new centers in a quarter or a month.</summary>
public sealed record ProjectWave
{
    /// <summary>The quarter or month, such as <c>2024-Q3</c> or <c>2024-07</c>; may lie before the first day.</summary>
    [RegularExpression("[12][0-9]{3}-(Q[1-4]|0[1-9]|1[0-2])")]
    public required string Period { get; init; }

    /// <summary>Expected number of ideas.</summary>
    [Range(0.0, 1e5)]
    public required double Projects { get; init; }

    /// <summary>The owner types whose ideas they are, in proportion to their project shares; none named means all.</summary>
    [Length(0, 10)]
    public IReadOnlyList<OwnerType> Owners { get; init; } = [];
}
