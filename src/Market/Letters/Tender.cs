namespace MarketSim.Market.Letters;

/// <summary>A center asks a supplier for a quotation.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted.</param>
public sealed record Tender(int Card, long Wanted) : Letter;
