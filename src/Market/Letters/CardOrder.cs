using MarketSim.Market.Books;

namespace MarketSim.Market.Letters;

/// <summary>An order to a supplier, at a price that it quoted or posted.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards ordered.</param>
/// <param name="UnitPrice">The price that the customer agreed to.</param>
public sealed record CardOrder(int Card, long Wanted, Money UnitPrice) : Letter;
