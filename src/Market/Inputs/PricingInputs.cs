using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How suppliers price by days of cover.</summary>
public sealed record PricingInputs
{
    /// <summary>Stock that a supplier aims to hold, days of sales.</summary>
    [Range(1.0, 365.0)]
    public required double TargetCoverDays { get; init; }

    /// <summary>Margin over own cost at target cover.</summary>
    [Range(0.0, 1.0)]
    public double NormalMargin { get; init; }

    /// <summary>How far scarcity lifts the price aimed at: elasticity of price over own cost to target cover over cover, and to cards waited for over cards that will come.</summary>
    [Range(0.0, 2.0)]
    public required double CoverElasticity { get; init; }

    /// <summary>Share of the way from today's price to the price aimed at that a weekly review goes.</summary>
    [Range(0.0, 1.0)]
    public required double WeeklyAdjustment { get; init; }

    /// <summary>Largest change of a price in one week, as a share.</summary>
    [Range(0.0, 0.5)]
    public required double MaxWeeklyChange { get; init; }

    /// <summary>Age at which stock is cleared below cost, days.</summary>
    [Range(1.0, 3650.0)]
    public required double ClearAfterDays { get; init; }

    /// <summary>Largest loss accepted in clearing, as a share of the cost line.</summary>
    [Range(0.0, 0.9)]
    public required double ClearingLoss { get; init; }

    /// <summary>Highest price over cost line that is ever asked or accepted: a safety bound. What buyers can pay should end a rise long before it.</summary>
    [Range(1.0, 20.0), Assumption(2, 6)]
    public double MaxPriceOverCost { get; init; } = 4;

    /// <summary>How far ahead of today supply counts when it is set against the cards that projects wait for, days.</summary>
    [Range(1.0, 3650.0), Assumption(90, 365)]
    public double BacklogHorizonDays { get; init; } = 180;

    /// <summary>How long the last price paid is taken for the price of a card that nobody quotes, days.</summary>
    [Range(1.0, 3650.0), Assumption(30, 180)]
    public double PaidPriceDays { get; init; } = 90;

    /// <summary>Price paid over own cost above which newcomers enter and those who left come back.</summary>
    [Range(1.0, 5.0)]
    public required double EntryMargin { get; init; }

    /// <summary>Sales over own cost of the cards sold, with a memory, below which a trader sells out and leaves.</summary>
    [Range(0.5, 2.0)]
    public required double ExitMargin { get; init; }

    /// <summary>Bounds of the pricing rule.</summary>
    public PriceBoundInputs Bounds { get; init; } = new();
}

/// <summary>Bounds of the suppliers' pricing rule.</summary>
public sealed record PriceBoundInputs
{
    /// <summary>Least cover that counts, days: an empty shelf is not infinitely short.</summary>
    [Range(0.01, 365.0), Assumption(0.5, 3)]
    public double LeastCoverDays { get; init; } = 1;

    /// <summary>Cover of stock that nobody asks for, as a multiple of the target cover.</summary>
    [Range(1.0, 1000.0), Assumption(2, 8)]
    public double UnwantedCoverFactor { get; init; } = 4;

    /// <summary>Deepest price cut in clearing, as a share of own cost.</summary>
    [Range(0.0, 0.95), Assumption(0.4, 0.8)]
    public double DeepestCutShare { get; init; } = 0.6;
}
