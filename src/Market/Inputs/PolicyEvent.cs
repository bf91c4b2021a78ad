using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A change of policy on a date.</summary>
public sealed record PolicyEvent
{
    /// <summary>First day of effect.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What changes.</summary>
    public required PolicyKind Kind { get; init; }

    /// <summary>The size of the change; its unit is that of the kind.</summary>
    [Range(0.0, 1e6)]
    public double Amount { get; init; }

    /// <summary>Most that a buyer gets from vouchers in a calendar year, yuan; no limit if absent. Leases that run on into another year count on that year's too.</summary>
    [Range(0.0, 1e12)]
    public double? CapCnyPerYear { get; init; }

    /// <summary>The provinces meant; none means all.</summary>
    [References(typeof(Province))]
    [Length(0, 100)]
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>The card models meant.</summary>
    [References(typeof(CardModel))]
    [Length(0, 100)]
    public IReadOnlyList<string> Cards { get; init; } = [];

    /// <summary>The segments meant; none means all.</summary>
    [References(typeof(Segment))]
    [Length(0, 20)]
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Last day of effect; none means for good.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What was decided, and where that is written.</summary>
    public string Source { get; init; } = "";
}

/// <summary>Kinds of policy events.</summary>
public enum PolicyKind
{
    /// <summary>Power price lowered by <see cref="PolicyEvent.Amount"/> yuan per kWh in the provinces named.</summary>
    PowerSubsidy,

    /// <summary>Share <see cref="PolicyEvent.Amount"/> of investment paid, in the provinces named (none named: all), added to the owner's own.</summary>
    CapexSubsidy,

    /// <summary>Share <see cref="PolicyEvent.Amount"/> of rent paid for the segments named, up to <see cref="PolicyEvent.CapCnyPerYear"/> a buyer and year.</summary>
    ComputeVoucher,

    /// <summary>The cards named are no longer shipped.</summary>
    ExportControl,

    /// <summary>The cards named are shipped again.</summary>
    ExportRelease,

    /// <summary>No new project is approved in provinces whose sold share is below <see cref="PolicyEvent.Amount"/>.</summary>
    ApprovalGate,

    /// <summary>The national scheduling platform opens, with adoption <see cref="PolicyEvent.Amount"/> (share of buyers that have it as a contact).</summary>
    NationalPlatform,

    /// <summary>Round trips are multiplied by <see cref="PolicyEvent.Amount"/>.</summary>
    LatencyUpgrade,

    /// <summary>Rents are capped at <see cref="PolicyEvent.Amount"/> times the market's mean for the card.</summary>
    PriceGuidance,

    /// <summary>Centers under <see cref="PolicyEvent.Amount"/> PFLOPS with a stack below the mean are brought under common, better software.</summary>
    Consolidation,

    /// <summary>Projects from then on build scale-up domains of at least <see cref="PolicyEvent.Amount"/> cards.</summary>
    ScaleUpUpgrade,

    /// <summary>Centers in the provinces named sell time shares at rent times 1 - <see cref="PolicyEvent.Amount"/>.</summary>
    TimeSharing,
}
