namespace MarketSim.Market.Measures.Rows;

/// <summary>The nation on one day.</summary>
[Table("national")]
public sealed record NationalDay
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Centers announced so far, those operating on the first day not counted.</summary>
    public required int CentersAnnounced { get; init; }

    /// <summary>Centers awarded or being installed.</summary>
    public required int CentersBuilding { get; init; }

    /// <summary>Centers in operation.</summary>
    public required int CentersOperating { get; init; }

    /// <summary>Centers cancelled so far.</summary>
    public required int CentersCancelled { get; init; }

    /// <summary>Centers that are mothballed today.</summary>
    public required int CentersMothballed { get; init; }

    /// <summary>Times so far that a center failed and was taken over.</summary>
    public required int CentersTakenOver { get; init; }

    /// <summary>Centers so far that failed and were broken up.</summary>
    public required int CentersBrokenUp { get; init; }

    /// <summary>Loans and bills of failed centers that creditors have written off so far, yuan.</summary>
    public required double WrittenOffCny { get; init; }

    /// <summary>Packages awarded so far.</summary>
    public required int Awards { get; init; }

    /// <summary>Cards in operation.</summary>
    public required long CardsOperating { get; init; }

    /// <summary>Capacity in operation, PFLOPS at FP16.</summary>
    public required double CapacityPflopsFp16 { get; init; }

    /// <summary>Capacity in operation, PFLOPS at FP32.</summary>
    public required double CapacityPflopsFp32 { get; init; }

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

    /// <summary>Idle card-days: no work at all.</summary>
    public required long IdleNoDemandCardDays { get; init; }

    /// <summary>Idle card-days: too few free cards for the work that came.</summary>
    public required long IdleNoCapacityCardDays { get; init; }

    /// <summary>Idle card-days: not known to the buyers.</summary>
    public required long IdleUnknownSellerCardDays { get; init; }

    /// <summary>Idle card-days: too remote.</summary>
    public required long IdleRemoteCardDays { get; init; }

    /// <summary>Idle card-days: price too high.</summary>
    public required long IdleOverBudgetCardDays { get; init; }

    /// <summary>Idle card-days: software unfit.</summary>
    public required long IdleSoftwareCardDays { get; init; }

    /// <summary>Idle card-days: interconnect too small.</summary>
    public required long IdleInterconnectCardDays { get; init; }

    /// <summary>Idle card-days: hardware unfit.</summary>
    public required long IdleHardwareCardDays { get; init; }

    /// <summary>Idle card-days: deployment cost.</summary>
    public required long IdleDeploymentCostCardDays { get; init; }

    /// <summary>Idle card-days: lost on effective cost.</summary>
    public required long IdleEffectiveCostCardDays { get; init; }

    /// <summary>Idle card-days: kept by the owner.</summary>
    public required long IdleReservedCardDays { get; init; }

    /// <summary>Idle card-days: the site is mothballed or being wound up.</summary>
    public required long IdleClosedCardDays { get; init; }

    /// <summary>Requests drawn today.</summary>
    public required int RequestsMade { get; init; }

    /// <summary>Requests that got a lease today.</summary>
    public required int RequestsServed { get; init; }

    /// <summary>Requests given up today.</summary>
    public required int RequestsFailed { get; init; }

    /// <summary>Requests open at the end of the day.</summary>
    public required long RequestsWaiting { get; init; }

    /// <summary>Mean rent listed, weighted by cards, yuan per hour and datasheet PFLOPS.</summary>
    public required double ListedRentCnyPerPflopsHour { get; init; }

    /// <summary>Rent earned by centers today, yuan.</summary>
    public required double RentCny { get; init; }

    /// <summary>Cost of running centers today, yuan.</summary>
    public required double RunningCostCny { get; init; }

    /// <summary>Index of what suppliers are paid for data-center cards: price over landed cost, times a chained index of landed cost; 100 in the first month with sales. Within a month: from its sales so far.</summary>
    public required double CardPriceIndex { get; init; }

    /// <summary>Volume-weighted price over landed cost of data-center cards on offer.</summary>
    public required double CardPriceOverCost { get; init; }

    /// <summary>Cards in suppliers' stock, weighted by PFLOPS.</summary>
    public required double CardStockPflops { get; init; }

    /// <summary>Brokers active.</summary>
    public required int BrokersActive { get; init; }

    /// <summary>Suppliers active.</summary>
    public required int SuppliersActive { get; init; }
}
