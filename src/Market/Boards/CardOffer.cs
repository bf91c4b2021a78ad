namespace MarketSim.Market.Boards;

/// <summary>A supplier's offer of one card model.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="PriceCny">Price, yuan per card with its share of the server.</param>
/// <param name="Stock">Cards in stock.</param>
public readonly record struct CardOffer(int Card, double PriceCny, long Stock);
