using MarketSim.Market.Books;

namespace MarketSim.Market.Letters;

/// <summary>Upstream ships cards to a supplier; they are the supplier's from now on and arrive later.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Quantity">Cards shipped.</param>
/// <param name="UnitCost">Landed cost of a card with its share of the server.</param>
public sealed record Delivery(int Card, long Quantity, Money UnitCost) : Letter
{
    /// <inheritdoc/>
    public override long Cards => Quantity;
}
