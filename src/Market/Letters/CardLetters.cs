using MarketSim.Market.Books;

namespace MarketSim.Market.Letters;

/// <summary>A supplier asks upstream for cards.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted.</param>
public sealed record UpstreamOrder(int Card, long Wanted) : Letter;

/// <summary>Upstream ships cards to a supplier; they are the supplier's from now on and arrive later.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Quantity">Cards shipped.</param>
/// <param name="UnitCost">Landed cost of a card with its share of the server.</param>
public sealed record Delivery(int Card, long Quantity, Money UnitCost) : Letter
{
    /// <inheritdoc/>
    public override long Cards => Quantity;
}

/// <summary>A center asks a supplier for a quotation.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted.</param>
public sealed record Tender(int Card, long Wanted) : Letter;

/// <summary>A supplier quotes.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Available">Cards it could deliver from stock.</param>
/// <param name="UnitPrice">Price of a card with its share of the server.</param>
public sealed record Quotation(int Card, long Available, Money UnitPrice) : Letter;

/// <summary>An order to a supplier, at a price that it quoted or posted.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards ordered.</param>
/// <param name="UnitPrice">The price that the customer agreed to.</param>
public sealed record CardOrder(int Card, long Wanted, Money UnitPrice) : Letter;

/// <summary>A supplier delivers cards, all that it could of what was ordered; the customer pays on receipt.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Quantity">Cards delivered; 0 when the stock had gone.</param>
/// <param name="UnitPrice">Price of a card.</param>
public sealed record Consignment(int Card, long Quantity, Money UnitPrice) : Letter
{
    /// <inheritdoc/>
    public override long Cards => Quantity;
}
