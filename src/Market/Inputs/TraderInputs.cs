using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How traders speculate, and when they leave.</summary>
public sealed record TraderInputs
{
    /// <summary>Stock that a trader aims to hold when it expects dearer cards, as a multiple of the target cover.</summary>
    [Range(1.0, 100.0), Assumption(1.5, 4)]
    public double StockUpFactor { get; init; } = 2;

    /// <summary>Stock that a trader aims to hold when it expects cheaper cards or is about to leave, as a multiple of the target cover.</summary>
    [Range(0.01, 1.0), Assumption(0.2, 0.8)]
    public double SellDownFactor { get; init; } = 0.5;

    /// <summary>Difference between the last price paid and the usual one from which a trader expects it to go on, as a share.</summary>
    [Range(0.0, 1.0), Assumption(0.01, 0.06)]
    public double TrendSeenShare { get; init; } = 0.03;

    /// <summary>Memory of the usual price that the last one is compared with, days.</summary>
    [Range(1.0, 3650.0), Assumption(14, 90)]
    public double TrendMemoryDays { get; init; } = 42;

    /// <summary>Memory of what a trader sold and what that had cost, days. A newcomer is not judged before it is over.</summary>
    [Range(1.0, 3650.0), Assumption(90, 365)]
    public double EarningsMemoryDays { get; init; } = 180;
}
