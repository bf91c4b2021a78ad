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
    public required long CardDaysTakenUp { get; init; }

    /// <summary>Card-days available in market-built centers.</summary>
    public required long MarketCardDaysAvailable { get; init; }

    /// <summary>Card-days taken up in market-built centers.</summary>
    public required long MarketCardDaysTakenUp { get; init; }

    /// <summary>Card-days taken up over available; 0 when none is available.</summary>
    public required double TakeUp { get; init; }

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
    [References(typeof(OwnerType))]
    public required string Owner { get; init; }

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
    public required double TakeUp { get; init; }

    /// <summary>Card-days in which kernels ran over card-days taken up.</summary>
    public required double BusyShare { get; init; }

    /// <summary>Achieved over datasheet work of the card-days taken up.</summary>
    public required double AchievedShare { get; init; }

    /// <summary>Rent earned, yuan.</summary>
    public required double RentCny { get; init; }

    /// <summary>Cost of running, yuan.</summary>
    public required double RunningCostCny { get; init; }
}
