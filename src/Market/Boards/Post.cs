using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>Something that everybody can read on the board until its author posts again.</summary>
public abstract record Post;

/// <summary>What upstream says of its cards.</summary>
/// <param name="LandedCostCny">Landed cost of each card model today, yuan, by card index.</param>
/// <param name="CardsPerDay">Cards that become available a day now, by card index.</param>
public sealed record UpstreamNotice(ImmutableArray<double> LandedCostCny, ImmutableArray<double> CardsPerDay) : Post
{
    /// <summary>Price of each card model under a frame contract today, yuan, by card index.</summary>
    public ImmutableArray<double> FramePriceCny { get; init; } = LandedCostCny;
}

/// <summary>A supplier's offers.</summary>
/// <param name="Supplier">Index of the supplier.</param>
/// <param name="Offers">One offer for each card it carries, ascending by card; empty when it does not trade.</param>
public sealed record SupplierOffers(int Supplier, ImmutableArray<CardOffer> Offers) : Post;

/// <summary>A supplier's offer of one card model.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="PriceCny">Price, yuan per card with its share of the server; 0 from a supplier that carries the card and has none to sell.</param>
/// <param name="Stock">Cards in stock.</param>
/// <param name="ComesOn">Day on which the next delivery comes; none when nothing is on the way.</param>
public readonly record struct CardOffer(Index<CardModel> Card, double PriceCny, long Stock, int? ComesOn = null)
{
    /// <summary>Whether it is a price at which something is sold.</summary>
    public bool IsQuote => PriceCny > 0;
}

/// <summary>A broker's card.</summary>
/// <param name="Broker">Index of the broker.</param>
/// <param name="Active">Whether it takes requests.</param>
public sealed record BrokerNotice(int Broker, bool Active) : Post;

/// <summary>Used cards that a closed center sells.</summary>
/// <param name="Center">Index of the center.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Cards">Cards left; 0 when all are gone.</param>
public sealed record UsedCards(Index<CenterProfile> Center, Index<CardModel> Card, long Cards) : Post;
