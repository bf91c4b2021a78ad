using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>A center's listing.</summary>
public sealed record CenterListing : Post
{
    /// <summary>Index of the center.</summary>
    public required Index<CenterProfile> Center { get; init; }

    /// <summary>Index of its province.</summary>
    public required Index<Province> Province { get; init; }

    /// <summary>Index of the type of owner.</summary>
    public required Index<OwnerType> Owner { get; init; }

    /// <summary>Index of the card model.</summary>
    public required Index<CardModel> Card { get; init; }

    /// <summary>Cards in operation.</summary>
    public required int InstalledCards { get; init; }

    /// <summary>Cards on the market, leased or free.</summary>
    public required int OfferedCards { get; init; }

    /// <summary>Cards that can be leased today.</summary>
    public required int FreeCards { get; init; }

    /// <summary>Cards that work which can share time can lease today: the free ones, and what the owner lets by time of the cards it keeps for itself.</summary>
    public required int TimeShareFreeCards { get; init; }

    /// <summary>Rent asked, yuan per card and hour.</summary>
    public required double RentCnyPerCardHour { get; init; }

    /// <summary>Rent of time-shared cards, for work that is neither large nor bound by latency; equal to the rent when there is no such offer.</summary>
    public required double TimeShareRentCnyPerCardHour { get; init; }

    /// <summary>Rent that a request pays, yuan per card and hour.</summary>
    /// <param name="sharesTime">Whether it is work that can share time.</param>
    public double RentFor(bool sharesTime) => sharesTime ? TimeShareRentCnyPerCardHour : RentCnyPerCardHour;

    /// <summary>Cards in a scale-up domain.</summary>
    public required int DomainCards { get; init; }

    /// <summary>Quality of the software stack, 0 to 1.</summary>
    public required double SoftwareQuality { get; init; }

    /// <summary>Capacity in operation, PFLOPS (FP16).</summary>
    public required double CapacityPflops { get; init; }
}
