using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How centers end before their cards are old: mothballed, taken over by another owner, or broken up.</summary>
public sealed record ExitInputs
{
    /// <summary>
    /// Days for which a center loses more than a mothballed one costs, before it is mothballed. Waiting is worth something when a site may earn again (Dixit and Pindyck,
    /// Investment under Uncertainty, 1994, chapter 7).
    /// </summary>
    [Range(30, 3650), Assumption(90, 365)]
    public int MothballAfterDays { get; init; } = 180;

    /// <summary>What guarding and upkeep of a mothballed site cost, as a share of its staff and maintenance.</summary>
    [Range(0.0, 1.0), Assumption(0.05, 0.3)]
    public double MothballedCostShare { get; init; } = 0.15;

    /// <summary>Income over the cost of running that an owner must expect before it opens a mothballed site again, and what others earn over what they earned when it closed.</summary>
    [Range(1.0, 10.0), Assumption(1, 1.5)]
    public double ReopenMargin { get; init; } = 1.15;

    /// <summary>Return that those want who take over failed sites, per year.</summary>
    [Range(0.0, 1.0), Assumption(0.1, 0.25)]
    public double AcquirerReturn { get; init; } = 0.15;

    /// <summary>How far under the usual second-hand price the cards of a failed center go. Aircraft of distressed airlines went for 14 to 30 % less (Pulvino, 1998, Journal of Finance 53); the range for cards is an assumption.</summary>
    [Range(0.0, 0.99), Assumption(0.1, 0.5)]
    public double FireSaleDiscount { get; init; } = 0.3;

    /// <summary>Days for which the cards of a failed center are offered to builders of other centers; what is left then goes to uses outside the market.</summary>
    [Range(1, 3650), Assumption(60, 365)]
    public int FireSaleDays { get; init; } = 180;
}
