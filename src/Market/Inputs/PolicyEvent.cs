using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A change of policy on a date.</summary>
public sealed record PolicyEvent
{
    /// <summary>First day of effect.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Day on which export control was made known; its first day of effect if absent.</summary>
    public DateOnly? Announced { get; init; }

    /// <summary>What changes.</summary>
    [PolicyName]
    public required string Kind { get; init; }

    /// <summary>The size of the change; its unit is that of the kind.</summary>
    [Range(0.0, 1e6)]
    public double Amount { get; init; }

    /// <summary>Most that a buyer gets from vouchers in a calendar year, yuan; no limit if absent. Leases that run on into another year count on that year's too.</summary>
    [Range(0.0, 1e12)]
    public double? CapCnyPerYear { get; init; }

    /// <summary>Most that the event pays in all, yuan; no limit if absent. The day on which it is spent may go over it; from the next day on the event is out of force.</summary>
    [Range(0.0, 1e14)]
    public double? BudgetCny { get; init; }

    /// <summary>Most that the event pays in a calendar year, yuan; no limit if absent. Once it is spent the event is out of force until the year ends.</summary>
    [Range(0.0, 1e14)]
    public double? BudgetCnyPerYear { get; init; }

    /// <summary>Whether the central budget pays (or takes in), and not that of the province.</summary>
    public bool Central { get; init; }

    /// <summary>Share of the price that buyers pay themselves for cards that are bought for them; 0, all is paid for them.</summary>
    [Range(0.0, 1.0)]
    public double? BuyerShare { get; init; }

    /// <summary>The buyers' provinces meant; none means all that the event does not name as places of centers.</summary>
    [References(typeof(Province))]
    [Length(0, 100)]
    public IReadOnlyList<string> BuyerProvinces { get; init; } = [];

    /// <summary>Age of the published figures that the event goes by, months; 0 or absent: those of this morning.</summary>
    [Range(0, 12)]
    public int? LagMonths { get; init; }

    /// <summary>The provinces meant; none means all.</summary>
    [References(typeof(Province))]
    [Length(0, 100)]
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>The card models meant.</summary>
    [References(typeof(CardModel))]
    [Length(0, 100)]
    public IReadOnlyList<string> Cards { get; init; } = [];

    /// <summary>The types of owner meant; none means all.</summary>
    [References(typeof(OwnerType))]
    [Length(0, 100)]
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The segments meant; none means all.</summary>
    [References(typeof(Segment))]
    [Length(0, 20)]
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Last day of effect; none means for good.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What was decided, and where that is written.</summary>
    public string Source { get; init; } = "";
}
