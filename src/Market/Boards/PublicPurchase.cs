using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>A public budget that rents idle cards for buyers whom the market leaves without.</summary>
/// <param name="Where">Price as a share of the rent asked, provinces and types of owner of the centers, and the budget line.</param>
/// <param name="Segments">Whether it rents for a segment, by segment.</param>
/// <param name="BuyerShare">Share of that price that the buyer pays, 0 to 1.</param>
/// <param name="BudgetCny">Most that it agrees to pay in all, yuan; infinite when there is no limit.</param>
/// <param name="BudgetCnyPerYear">Most that it agrees to pay by leases signed in a calendar year, yuan; infinite when there is no limit.</param>
public sealed record PublicPurchase(PolicyInForce Where, ImmutableArray<bool> Segments, double BuyerShare, double BudgetCny, double BudgetCnyPerYear)
{
    /// <summary>What centers get, as a share of the rent that they ask, 0 to 1.</summary>
    public double PriceShare => Where.Amount;

    /// <summary>Whether it rents for a segment.</summary>
    /// <param name="segment">Index of the segment.</param>
    public bool IsFor(Index<Segment> segment) => Segments[segment];
}
