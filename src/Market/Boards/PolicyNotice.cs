using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>The policy in force.</summary>
public sealed record PolicyNotice : Post
{
    /// <summary>Subsidy to power, yuan per kWh, by province.</summary>
    public required ImmutableArray<double> PowerSubsidyCnyPerKwh { get; init; }

    /// <summary>Share of investment paid, by province, added to the owner's own.</summary>
    public required ImmutableArray<double> CapexSubsidyShare { get; init; }

    /// <summary>Share of rent paid by vouchers, by segment.</summary>
    public required ImmutableArray<double> VoucherShare { get; init; }

    /// <summary>Most that a buyer gets from vouchers in a calendar year, yuan, by segment; infinite where there is no limit.</summary>
    public required ImmutableArray<double> VoucherCapCnyPerYear { get; init; }

    /// <summary>Budget line that pays vouchers, by segment.</summary>
    public required ImmutableArray<BudgetLine> VoucherLine { get; init; }

    /// <summary>Budget line that pays the subsidy to power, by province.</summary>
    public required ImmutableArray<BudgetLine> PowerSubsidyLine { get; init; }

    /// <summary>Budget line that pays the subsidy to investment, by province.</summary>
    public required ImmutableArray<BudgetLine> CapexSubsidyLine { get; init; }

    /// <summary>Budget line that takes in subsidies paid back, by province.</summary>
    public required ImmutableArray<BudgetLine> ClawbackLine { get; init; }

    /// <summary>Number of the event that was put into force last, in the list of events, from 1; 0 before the first.</summary>
    public int LatestEvent { get; init; }

    /// <summary>Whether a card model may be shipped to the market, by card.</summary>
    public required ImmutableArray<bool> ShipmentAllowed { get; init; }

    /// <summary>First day of export control that is announced and not yet in force, by card; empty when none is.</summary>
    public ImmutableArray<int?> ControlAnnouncedFor { get; init; } = [];

    /// <summary>Price cut of time-shared cards, by province; 0 where none are sold.</summary>
    public required ImmutableArray<double> TimeShareCut { get; init; }

    /// <summary>No project is approved where the take-up is below this, by province; 0 where all are.</summary>
    public required ImmutableArray<double> ApprovalGate { get; init; }

    /// <summary>Age of the published take-up that approval goes by, months, by province; 0: that of this morning.</summary>
    public required ImmutableArray<int> ApprovalLagMonths { get; init; }

    /// <summary>How far the power price is above its mean in peak hours and below it in the valley, as a share, by province; 0 where it is the same all day.</summary>
    public required ImmutableArray<double> PeakValleySwing { get; init; }

    /// <summary>Highest power usage effectiveness of new centers, by province; infinite where there is no limit.</summary>
    public required ImmutableArray<double> PueLimit { get; init; }

    /// <summary>Adoption of the national platform, 0 when there is none.</summary>
    public double NationalPlatformAdoption { get; init; }

    /// <summary>Factor on round trips.</summary>
    public double LatencyFactor { get; init; } = 1.0;

    /// <summary>Cap on rents over the market's mean; infinite when there is none.</summary>
    public double RentCap { get; init; } = double.PositiveInfinity;

    /// <summary>Centers under this many PFLOPS run common software; 0 when there is no consolidation.</summary>
    public double ConsolidationBelowPflops { get; init; }

    /// <summary>Smallest scale-up domain of new projects, cards.</summary>
    public int MinDomainCards { get; init; }

    /// <summary>Levies in force, later events last: of those of one kind that reach a center, the last one counts.</summary>
    public ImmutableArray<PolicyInForce> Levies { get; init; } = [];

    /// <summary>Take-up of the first year under which centers pay subsidies back, by province; 0 where they never do.</summary>
    public required ImmutableArray<double> ClawbackBelow { get; init; }

    /// <summary>Drives to build in force.</summary>
    public ImmutableArray<PolicyInForce> Drives { get; init; } = [];

    /// <summary>Quotas for card models in force.</summary>
    public ImmutableArray<CardQuota> Quotas { get; init; } = [];

    /// <summary>Public purchases in force, later events last.</summary>
    public ImmutableArray<PublicPurchase> Purchases { get; init; } = [];

    /// <summary>Discounts for renting in other provinces in force, later events last.</summary>
    public ImmutableArray<TransferDiscount> Transfers { get; init; } = [];

    /// <summary>The public purchase that serves a segment: the last one in force that does; nothing without any.</summary>
    /// <param name="segment">Index of the segment.</param>
    public PublicPurchase? PurchaseFor(Index<Segment> segment) => Purchases.IsEmpty ? null : Purchases.LastOrDefault(purchase => purchase.IsFor(segment));

    /// <summary>The discount that a buyer gets on rent in a province: the last one in force that reaches both; nothing without any.</summary>
    /// <param name="segment">Index of the buyer's segment.</param>
    /// <param name="from">Index of the buyer's province.</param>
    /// <param name="to">Index of the center's province.</param>
    public TransferDiscount? TransferFor(Index<Segment> segment, Index<Province> from, Index<Province> to) =>
        Transfers.IsEmpty ? null : Transfers.LastOrDefault(transfer => transfer.IsFor(segment, from) && transfer.To[to]);

    /// <summary>How often owners find opportunities to build, over how often they do without a drive: the strongest drive that reaches them counts.</summary>
    /// <param name="province">Index of the province.</param>
    /// <param name="owner">Index of the type of owner.</param>
    public double BuildingDrive(Index<Province> province, Index<OwnerType> owner) =>
        Drives.Where(drive => drive.Reaches(province, owner)).Select(drive => drive.Amount).DefaultIfEmpty(1).Max();

    /// <summary>Day on which export control of a card begins, as far as it is announced; the largest number when it is not.</summary>
    public int ControlBeginsOn(Index<CardModel> card) => (ControlAnnouncedFor.IsEmpty ? null : ControlAnnouncedFor[card]) ?? int.MaxValue;

    /// <summary>The levies that a center owes, at most one of each kind.</summary>
    /// <param name="province">Index of the center's province.</param>
    /// <param name="owner">Index of the center's type of owner.</param>
    public IEnumerable<PolicyInForce> LeviesOn(Index<Province> province, Index<OwnerType> owner) =>
        Levies.IsEmpty ? [] : Levies.Where(levy => levy.Reaches(province, owner)).GroupBy(levy => levy.Kind).Select(kind => kind.Last());
}
