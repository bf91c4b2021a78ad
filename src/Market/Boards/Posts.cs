using System.Collections.Immutable;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>What upstream says of its cards.</summary>
/// <param name="LandedCostCny">Landed cost of each card model today, yuan, by card index.</param>
/// <param name="CardsPerDay">Cards that become available a day now, by card index.</param>
public sealed record UpstreamNotice(ImmutableArray<double> LandedCostCny, ImmutableArray<double> CardsPerDay) : Post;

/// <summary>A supplier's offers.</summary>
/// <param name="Supplier">Index of the supplier.</param>
/// <param name="Offers">One offer for each card it carries, ascending by card; empty when it does not trade.</param>
public sealed record SupplierOffers(int Supplier, ImmutableArray<CardOffer> Offers) : Post;

/// <summary>A supplier's offer of one card model.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="PriceCny">Price, yuan per card with its share of the server.</param>
/// <param name="Stock">Cards in stock.</param>
public readonly record struct CardOffer(int Card, double PriceCny, long Stock);

/// <summary>A center's listing.</summary>
public sealed record CenterListing : Post
{
    /// <summary>Index of the center.</summary>
    public required int Center { get; init; }

    /// <summary>Index of its province.</summary>
    public required int Province { get; init; }

    /// <summary>Type of owner.</summary>
    public required OwnerType Owner { get; init; }

    /// <summary>Index of the card model.</summary>
    public required int Card { get; init; }

    /// <summary>Cards in operation.</summary>
    public required int InstalledCards { get; init; }

    /// <summary>Cards that can be leased today.</summary>
    public required int FreeCards { get; init; }

    /// <summary>Rent asked, yuan per card and hour.</summary>
    public required double RentCnyPerCardHour { get; init; }

    /// <summary>Rent of time-shared cards, for work that is neither large nor bound by latency; equal to the rent when there is no such offer.</summary>
    public required double TimeShareRentCnyPerCardHour { get; init; }

    /// <summary>Cards in a scale-up domain.</summary>
    public required int DomainCards { get; init; }

    /// <summary>Quality of the software stack, 0 to 1.</summary>
    public required double SoftwareQuality { get; init; }

    /// <summary>Capacity in operation, PFLOPS (FP16).</summary>
    public required double CapacityPflops { get; init; }
}

/// <summary>A broker's card.</summary>
/// <param name="Broker">Index of the broker.</param>
/// <param name="Active">Whether it takes requests.</param>
public sealed record BrokerNotice(int Broker, bool Active) : Post;

/// <summary>Statistics published each morning on the days before.</summary>
public sealed record MarketReport : Post
{
    /// <summary>Requested card-days of the reference card per day, mean of the last 90 days, by province.</summary>
    public required ImmutableArray<double> DemandByProvince { get; init; }

    /// <summary>The same a year before; 0 where the run is younger.</summary>
    public required ImmutableArray<double> DemandByProvinceYearAgo { get; init; }

    /// <summary>Sold share of offered card-days over the last 90 days, by province; not a number where nothing was offered.</summary>
    public required ImmutableArray<double> SoldShareByProvince { get; init; }

    /// <summary>Mean rent of leases signed in the last 90 days, yuan per card and hour, by card index; not a number where none was signed.</summary>
    public required ImmutableArray<double> RentByCard { get; init; }

    /// <summary>Rent change per year, from the last 90 days against the 90 days a year before, over all cards; 0 where the run is younger.</summary>
    public required double RentTrendPerYear { get; init; }

    /// <summary>Cards that projects want and have not got, by card index.</summary>
    public required ImmutableArray<long> BacklogByCard { get; init; }

    /// <summary>Sold share of offered card-days over the last 90 days, nation; not a number where nothing was offered.</summary>
    public required double SoldShare { get; init; }

    /// <summary>Commission earned by brokers over their running cost in the last 30 days.</summary>
    public required double BrokerEarningsOverCost { get; init; }
}
