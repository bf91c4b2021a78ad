using MarketSim.Market.Books;

namespace MarketSim.Market.Letters;

/// <summary>A supplier quotes.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Available">Cards it could deliver from stock.</param>
/// <param name="UnitPrice">Price of a card with its share of the server.</param>
public sealed record Quotation(int Card, long Available, Money UnitPrice) : Letter;
