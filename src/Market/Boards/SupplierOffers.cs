using System.Collections.Immutable;

namespace MarketSim.Market.Boards;

/// <summary>A supplier's offers.</summary>
/// <param name="Supplier">Index of the supplier.</param>
/// <param name="Offers">One offer for each card it carries, ascending by card; empty when it does not trade.</param>
public sealed record SupplierOffers(int Supplier, ImmutableArray<CardOffer> Offers) : Post;
