using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>A share of rent that a public budget pays for buyers of some provinces that rent in others.</summary>
/// <param name="Share">The share, 0 to 1.</param>
/// <param name="From">Whether buyers of a province get it, by province.</param>
/// <param name="To">Whether they get it for cards in a province, by province.</param>
/// <param name="Segments">Whether buyers of a segment get it, by segment.</param>
/// <param name="Line">The budget line that pays.</param>
public sealed record TransferDiscount(double Share, ImmutableArray<bool> From, ImmutableArray<bool> To, ImmutableArray<bool> Segments, BudgetLine Line)
{
    /// <summary>Whether a buyer gets it somewhere.</summary>
    /// <param name="segment">Index of the buyer's segment.</param>
    /// <param name="from">Index of the buyer's province.</param>
    public bool IsFor(Index<Segment> segment, Index<Province> from) => Segments[segment] && From[from];
}
