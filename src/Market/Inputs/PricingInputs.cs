using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How suppliers price by days of cover.</summary>
public sealed record PricingInputs
{
    /// <summary>Stock that a supplier aims to hold, days of sales.</summary>
    [Range(1.0, 365.0)]
    public required double TargetCoverDays { get; init; }

    /// <summary>Weekly change of the logarithm of the price per unit of the logarithm of target cover over cover.</summary>
    [Range(0.0, 1.0)]
    public required double Gain { get; init; }

    /// <summary>Largest change of a price in one week, as a share.</summary>
    [Range(0.0, 0.5)]
    public required double MaxWeeklyChange { get; init; }

    /// <summary>Age at which stock is cleared below cost, days.</summary>
    [Range(1.0, 3650.0)]
    public required double ClearAfterDays { get; init; }

    /// <summary>Largest loss accepted in clearing, as a share of the cost line.</summary>
    [Range(0.0, 0.9)]
    public required double ClearingLoss { get; init; }

    /// <summary>Highest price over cost line that any buyer of cards accepts.</summary>
    [Range(1.0, 20.0)]
    public required double MaxPriceOverCost { get; init; }

    /// <summary>Price over cost line above which newcomers enter.</summary>
    [Range(1.0, 5.0)]
    public required double EntryMargin { get; init; }

    /// <summary>Price over own cost below which a trader without stock leaves.</summary>
    [Range(0.5, 2.0)]
    public required double ExitMargin { get; init; }
}
