using MarketSim.Market.Books;

namespace MarketSim.Market.Letters;

/// <summary>A supplier delivers cards, all that it could of what was ordered; the customer pays on receipt.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Quantity">Cards delivered; 0 when the stock had gone.</param>
/// <param name="UnitPrice">Price of a card.</param>
public sealed record Consignment(int Card, long Quantity, Money UnitPrice) : Letter
{
    /// <inheritdoc/>
    public override long Cards => Quantity;
}
