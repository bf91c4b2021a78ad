using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How the market is measured. No decision of an agent depends on it.</summary>
public sealed record MeasureInputs
{
    /// <summary>Memory of sales that weight the card price index and prices over cost, days.</summary>
    [Range(1.0, 3650.0)]
    [Assumption(30, 120)]
    public double CardPriceMemoryDays { get; init; } = 60;

    /// <summary>Memory of requests that passed a center over, days: the causes of idle cards. A day without requests still has causes.</summary>
    [Range(1.0, 3650.0)]
    [Assumption(7, 90)]
    public double IdleCauseMemoryDays { get; init; } = 30;
}
