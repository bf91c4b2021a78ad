using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How owners that may build decide to. How many there are, and how often they find a site, money and a partner, their types say.</summary>
public sealed record EntryInputs
{
    /// <summary>Projects that are announced and not open yet on the first day.</summary>
    [Range(0, 1_000_000)]
    public int UnderWayAtStart { get; init; }

    /// <summary>Days between two looks of an owner at rents, take-up, prices, policy and what others build.</summary>
    [Range(1, 365), Assumption(14, 90)]
    public int LookEveryDays { get; init; } = 30;

    /// <summary>
    /// What else an owner could do with its money, as a share of the investment: exponential, drawn at each opportunity, with this mean. It builds when the project is worth more
    /// than that (random entry costs as in Doraszelski and Pakes, 2007, Handbook of Industrial Organization 3).
    /// </summary>
    [Range(0.0, 100.0), Assumption(0.3, 3)]
    public double MeanEntryCost { get; init; } = 1;

    /// <summary>
    /// Share of owners that count what is being built against the growth of demand, as a forward market would (Chappin and others, 2017, Environmental Modelling and Software 96).
    /// The others expect the trend of rents to go on.
    /// </summary>
    [Range(0.0, 1.0), Assumption(0.2, 0.8)]
    public double CountsPipelineShare { get; init; } = 0.4;

    /// <summary>Steepest rise of rents that those who extrapolate expect until they open, per year.</summary>
    [Range(0.0, 10.0), Assumption(0.1, 0.5)]
    public double SteepestRisePerYear { get; init; } = 0.3;

    /// <summary>Least that owners that share their need build at a time, as a share of the size that they would build.</summary>
    [Range(0.0, 1.0), Assumption(0.2, 1)]
    public double LeastOfUsualSize { get; init; } = 0.5;

    /// <summary>Share of announced projects that get no approval.</summary>
    [Range(0.0, 1.0), Assumption(0, 0.1)]
    public double ApprovalRefusedShare { get; init; } = 0.03;

    /// <summary>Share of tendered projects that get no connection to the grid in time.</summary>
    [Range(0.0, 1.0), Assumption(0, 0.1)]
    public double GridRefusedShare { get; init; } = 0.03;

    /// <summary>Expected income over interest and repayment in the first year (debt service cover) under which a bank lends nothing. Project finance wants 1.2 to 1.5.</summary>
    [Range(0.0, 10.0), Assumption(1, 1.5)]
    public double LeastDebtCover { get; init; } = 1.2;
}
