using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Statements;

namespace MarketSim.Market.Measures.Rows;

/// <summary>A center at the end of the run.</summary>
[Table("centers")]
public sealed record CenterRow
{
    /// <summary>A row.</summary>
    public CenterRow()
    {
    }

    /// <summary>A row with a statement.</summary>
    public CenterRow(CenterStatement? statement) => Statement = statement;

    /// <summary>Every payment of a center that the scenario names; no column of the table, and nothing for other centers and for rows that were read from a file.</summary>
    public CenterStatement? Statement { get; }

    /// <summary>Id.</summary>
    public required string Center { get; init; }

    /// <summary>Name, Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Owner, Chinese.</summary>
    public required string OwnerNameZh { get; init; }

    /// <summary>Province.</summary>
    public required string Province { get; init; }

    /// <summary>Type of owner.</summary>
    [References(typeof(OwnerType))]
    public required string Owner { get; init; }

    /// <summary>Stage of life.</summary>
    public required CenterStage Stage { get; init; }

    /// <summary>Why it was cancelled; empty when it was not.</summary>
    public required CancelReason? CancelledFor { get; init; }

    /// <summary>Day of announcement; empty when never announced or before the run.</summary>
    public required DateOnly? Announced { get; init; }

    /// <summary>Day of opening; empty when never opened.</summary>
    public required DateOnly? Opened { get; init; }

    /// <summary>Card model.</summary>
    public required string Card { get; init; }

    /// <summary>Cards planned when announced.</summary>
    public required long PlannedCards { get; init; }

    /// <summary>Cards in operation, or at retirement.</summary>
    public required long Cards { get; init; }

    /// <summary>Capacity, PFLOPS at FP16.</summary>
    public required double CapacityPflopsFp16 { get; init; }

    /// <summary>Cards in a scale-up domain.</summary>
    public required int DomainCards { get; init; }

    /// <summary>Quality of the software stack, 0 to 1.</summary>
    public required double SoftwareQuality { get; init; }

    /// <summary>How it sets rent.</summary>
    public required RentPolicy RentPolicy { get; init; }

    /// <summary>Whether it has an anchor tenant.</summary>
    public required bool HasAnchor { get; init; }

    /// <summary>Day on which nobody paid its bills any more; empty when it did not fail, the last time when it failed more than once.</summary>
    public required DateOnly? Failed { get; init; }

    /// <summary>What became of it then.</summary>
    public required FailureOutcome? FailureOutcome { get; init; }

    /// <summary>Day on which it was mothballed first; empty when it never was.</summary>
    public DateOnly? Mothballed { get; init; }

    /// <summary>Days for which it was mothballed.</summary>
    public required int MothballedDays { get; init; }

    /// <summary>Loans and bills that creditors wrote off, yuan.</summary>
    public required double WrittenOffCny { get; init; }

    /// <summary>Investment paid, yuan.</summary>
    public required double CapexCny { get; init; }

    /// <summary>Subsidies received, yuan.</summary>
    public required double SubsidyCny { get; init; }

    /// <summary>Rent earned, yuan.</summary>
    public required double RevenueCny { get; init; }

    /// <summary>Received for retired cards, yuan.</summary>
    public required double ResaleCny { get; init; }

    /// <summary>Energy paid, yuan.</summary>
    public required double EnergyCny { get; init; }

    /// <summary>Staff, maintenance, bandwidth and commission paid, yuan.</summary>
    public required double OperationsCny { get; init; }

    /// <summary>Levies paid, by purpose, yuan.</summary>
    public AmountsByPurpose LeviesCny { get; init; } = AmountsByPurpose.None;

    /// <summary>Operating income, yuan: rent less energy, operations and levies; what every figure and fact means by income.</summary>
    public double OperatingIncomeCny => RevenueCny - EnergyCny - OperationsCny - LeviesCny.TotalCny;

    /// <summary>Interest paid, yuan.</summary>
    public required double InterestCny { get; init; }

    /// <summary>Net cash flow before loans, yuan.</summary>
    public required double NetCashFlowCny { get; init; }

    /// <summary>Static payback from opening, years; empty when never, not opened or unknown (payback_state).</summary>
    public required double? PaybackYears { get; init; }

    /// <summary>How that payback is known: recovered in the run, projected from the last 365 days, never, or unknown.</summary>
    public required PaybackState PaybackState { get; init; }

    /// <summary>The same years without subsidies, recovered or projected; empty when never, not opened or unknown.</summary>
    public required double? PaybackWithoutSubsidyYears { get; init; }

    /// <summary>Whether the three columns that follow count income projected after the run, as in the last 365 days, to the end of service life.</summary>
    public required bool ValueProjected { get; init; }

    /// <summary>Payback over the service life with cash flows discounted at the owner's hurdle rate, years from the first investment; empty when never or unknown.</summary>
    public required double? DiscountedPaybackYears { get; init; }

    /// <summary>Net present value over the service life at the owner's hurdle rate, as of the first investment, yuan; empty when not opened in the run or too young to project.</summary>
    public required double? NpvCny { get; init; }

    /// <summary>Internal rate of return over the service life, per year; empty when none exists, several do or it is unknown.</summary>
    public required double? Irr { get; init; }

    /// <summary>How many rates of return those flows have: 0 none, 1 the column irr, more: no single rate. Rates below zero count only when no other exists. Empty when unknown.</summary>
    public required int? IrrRates { get; init; }

    /// <summary>Card-days available.</summary>
    public required long CardDaysAvailable { get; init; }

    /// <summary>Card-days leased to others.</summary>
    public required long CardDaysLeased { get; init; }

    /// <summary>Card-days used by the owner.</summary>
    public required long CardDaysCaptive { get; init; }

    /// <summary>Card-days taken up over available.</summary>
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
}
