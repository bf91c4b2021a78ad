using MarketSim.Market.Inputs;

namespace MarketSim.Market.Measures.Rows;

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
