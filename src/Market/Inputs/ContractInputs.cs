using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Contracts of years between a center and one tenant: anchor tenants, and firms that are short of cards of their own.</summary>
public sealed record ContractInputs
{
    /// <summary>Shortest term, years.</summary>
    [Range(0.1, 20.0)]
    public double LeastYears { get; init; } = 1;

    /// <summary>Longest term, years. Notices speak of one to five years.</summary>
    [Range(0.1, 20.0)]
    public double MostYears { get; init; } = 5;

    /// <summary>What a tenant pays less than the monthly rent for staying.</summary>
    [Range(0.0, 0.9), Assumption(0.05, 0.35)]
    public double Discount { get; init; } = 0.15;

    /// <summary>Fewest cards that a firm rents at a site.</summary>
    [Range(1, 1_000_000), Assumption(128, 1024)]
    public int SmallestCards { get; init; } = 512;

    /// <summary>Chance in a month that a center with so many free cards and a firm that is short find each other; less when firms want less than is free.</summary>
    [Range(0.0, 1.0), Assumption(0.01, 0.2)]
    public double MonthlyChance { get; init; } = 0.05;

    /// <summary>Highest rent that a firm pays, over what an hour of use costs in a site of its own at the landed cost of the card.</summary>
    [Range(0.1, 100.0), Assumption(1, 3)]
    public double WorthOverOwnCost { get; init; } = 1.5;

    /// <summary>How much more than today's rent for contracts a tenant pays before it asks for less or leaves, as a share of it.</summary>
    [Range(0.0, 100.0), Assumption(0.1, 0.6)]
    public double WideGap { get; init; } = 0.3;

    /// <summary>Chance in a month that a tenant with so wide a gap gets its way.</summary>
    [Range(0.0, 1.0), Assumption(0.05, 0.5)]
    public double RenegotiationChance { get; init; } = 0.15;

    /// <summary>What a tenant that leaves early pays, months of rent.</summary>
    [Range(0.0, 120.0), Assumption(1, 12)]
    public double PenaltyMonths { get; init; } = 3;
}
