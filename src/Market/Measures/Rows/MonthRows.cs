using MarketSim.Market.Inputs;

namespace MarketSim.Market.Measures.Rows;

/// <summary>A province in one month.</summary>
[Table("provinces")]
public sealed record ProvinceMonth
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Province.</summary>
    public required string Province { get; init; }

    /// <summary>Centers in operation at the end of the month.</summary>
    public required int CentersOperating { get; init; }

    /// <summary>Capacity in operation at the end of the month, PFLOPS at FP16.</summary>
    public required double CapacityPflopsFp16 { get; init; }

    /// <summary>Card-days available.</summary>
    public required long CardDaysAvailable { get; init; }

    /// <summary>Card-days leased or captive.</summary>
    public required long CardDaysSold { get; init; }

    /// <summary>Card-days available in market-built centers.</summary>
    public required long MarketCardDaysAvailable { get; init; }

    /// <summary>Card-days sold in market-built centers.</summary>
    public required long MarketCardDaysSold { get; init; }

    /// <summary>Card-days sold over available; 0 when none is available.</summary>
    public required double SoldShare { get; init; }

    /// <summary>Requests drawn by the province's buyers.</summary>
    public required int RequestsMade { get; init; }

    /// <summary>Size of those requests, card-days of the reference card.</summary>
    public required double RequestedReferenceCardDays { get; init; }

    /// <summary>Mean rent of leases signed at the province's centers, weighted by card-days, yuan per card and hour; 0 without leases.</summary>
    public required double RentCnyPerCardHour { get; init; }
}

/// <summary>A type of owner in one month.</summary>
[Table("owners")]
public sealed record OwnerMonth
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Type of owner.</summary>
    public required OwnerType Owner { get; init; }

    /// <summary>Centers in operation at the end of the month.</summary>
    public required int CentersOperating { get; init; }

    /// <summary>Capacity in operation at the end of the month, PFLOPS at FP16.</summary>
    public required double CapacityPflopsFp16 { get; init; }

    /// <summary>Card-days available.</summary>
    public required long CardDaysAvailable { get; init; }

    /// <summary>Card-days leased to others.</summary>
    public required long CardDaysLeased { get; init; }

    /// <summary>Card-days used by owners.</summary>
    public required long CardDaysCaptive { get; init; }

    /// <summary>Card-days leased or captive over available; 0 when none is available.</summary>
    public required double SoldShare { get; init; }

    /// <summary>Card-days in which kernels ran over card-days sold.</summary>
    public required double BusyShare { get; init; }

    /// <summary>Achieved over datasheet work of the card-days sold.</summary>
    public required double AchievedShare { get; init; }

    /// <summary>Rent earned, yuan.</summary>
    public required double RentCny { get; init; }

    /// <summary>Cost of running, yuan.</summary>
    public required double RunningCostCny { get; init; }
}

/// <summary>A card model on one day.</summary>
[Table("cards")]
public sealed record CardDay
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Card model.</summary>
    public required string Card { get; init; }

    /// <summary>Mean price on offer, weighted by stock (by supplier when there is none), yuan per card; 0 when nobody offers it.</summary>
    public required double PriceCny { get; init; }

    /// <summary>Lowest price on offer, yuan per card; 0 when nobody offers it.</summary>
    public required double LowestPriceCny { get; init; }

    /// <summary>Landed cost today, yuan per card.</summary>
    public required double CostLineCny { get; init; }

    /// <summary>Cards in suppliers' stock.</summary>
    public required long StockCards { get; init; }

    /// <summary>Cards that upstream made available to the market today.</summary>
    public required long AvailableCards { get; init; }

    /// <summary>Cards shipped to suppliers today.</summary>
    public required long ShippedCards { get; init; }

    /// <summary>Cards sold to centers today.</summary>
    public required long SoldToCentersCards { get; init; }

    /// <summary>Cards sold outside the centers today.</summary>
    public required long SoldOutsideCards { get; init; }

    /// <summary>Cards wanted outside the centers today.</summary>
    public required long OutsideWantedCards { get; init; }

    /// <summary>Cards that projects newly want today.</summary>
    public required long WantedCards { get; init; }

    /// <summary>Cards that projects want and have not got, at the end of the day.</summary>
    public required long BacklogCards { get; init; }
}
