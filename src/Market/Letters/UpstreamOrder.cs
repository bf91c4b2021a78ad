namespace MarketSim.Market.Letters;

/// <summary>A supplier, or an owner under a frame contract, asks upstream for cards; it takes the place of what was asked before.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted; 0 calls the order back.</param>
public sealed record UpstreamOrder(int Card, long Wanted) : Letter;
