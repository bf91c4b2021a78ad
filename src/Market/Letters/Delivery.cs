using MarketSim.Market.Books;

namespace MarketSim.Market.Letters;

/// <summary>Upstream ships cards to a supplier (they are the supplier's from now on and arrive later) or, under a frame contract, to a site.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Quantity">Cards shipped.</param>
/// <param name="UnitCost">Price of a card with its share of the server: landed cost to a supplier, with the contract's markup to a site.</param>
public sealed record Delivery(int Card, long Quantity, Money UnitCost) : Letter
{
    /// <inheritdoc/>
    public override long Cards => Quantity;
}
