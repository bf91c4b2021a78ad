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
