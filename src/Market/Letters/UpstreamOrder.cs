namespace MarketSim.Market.Letters;

/// <summary>A supplier asks upstream for cards.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted.</param>
public sealed record UpstreamOrder(int Card, long Wanted) : Letter;
