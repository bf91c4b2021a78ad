namespace MarketSim.Market.Boards;

/// <summary>The public budget line that money is counted under.</summary>
/// <param name="Policy">Kind of the policy that pays or takes in, or <see cref="OwnerSubsidy"/>.</param>
/// <param name="Event">Number of the event in the list of events, from 1; 0 for what no event pays.</param>
/// <param name="Central">Whether it is the central budget, and not that of the province.</param>
public sealed record BudgetLine(string Policy, int Event, bool Central)
{
    /// <summary>The subsidy to investment that a type of owner has as a rule, under no event of policy.</summary>
    public const string OwnerSubsidy = "owner_subsidy";

    /// <summary>The line of a lever that no event has moved.</summary>
    public static BudgetLine None { get; } = new("", 0, false);

    /// <summary>The line of <see cref="OwnerSubsidy"/>.</summary>
    public static BudgetLine Owners { get; } = new(OwnerSubsidy, 0, false);
}
