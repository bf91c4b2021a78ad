using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>A rule that a share of projects buys none of some card models.</summary>
/// <param name="Where">Share, provinces and types of owner.</param>
/// <param name="Cards">Which models these projects don't buy, by card.</param>
public sealed record CardQuota(PolicyInForce Where, ImmutableArray<bool> Cards)
{
    /// <summary>Whether it keeps a project from a model.</summary>
    /// <param name="province">Index of the province.</param>
    /// <param name="owner">Index of the type of owner.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="mark">Where the project stands among all, 0 to 1; the lowest are met first.</param>
    public bool Bars(Index<Province> province, Index<OwnerType> owner, Index<CardModel> card, double mark) => Cards[card] && mark < Where.Amount && Where.Reaches(province, owner);
}
