using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How centers set rents.</summary>
public sealed record RentInputs
{
    /// <summary>Years in which a rent that recovers cost earns the investment back at the expected fill: what owners charge themselves, and ask before anything was let.</summary>
    [Range(0.5, 30.0)]
    public required double TargetPaybackYears { get; init; }

    /// <summary>Fill that owners expect before they know better, share of card-days: when they appraise a project, and when they open.</summary>
    [Range(0.01, 1.0)]
    public required double ExpectedFill { get; init; }

    /// <summary>Days between reviews of a rent.</summary>
    [Range(1.0, 3650.0)]
    public required double ReviewDays { get; init; }

    /// <summary>Most that an owner changes a rent at a review, as a share of it: it trusts what it knows of its demand only near the rents that it has tried.</summary>
    [Range(0.0, 10.0), Assumption(0.03, 0.2)]
    public double MostChangeShare { get; init; } = 0.1;

    /// <summary>Highest load over the room of its cards that a full center reckons with: who is turned away looks elsewhere too.</summary>
    [Range(1.0, 100.0), Assumption(1.5, 10)]
    public double MostLoadOverRoom { get; init; } = 3;

    /// <summary>Highest rent over the one that recovers cost that a center asks, however full it is of leases that were signed before.</summary>
    [Range(1.0, 1000.0), Assumption(5, 100)]
    public double CeilingOverCost { get; init; } = 20;

    /// <summary>Chance at a review that an owner looks at comparable centers, and takes the rent of one that earns more.</summary>
    [Range(0.0, 1.0), Assumption(0.05, 0.5)]
    public double ImitationShare { get; init; } = 0.2;

    /// <summary>Comparable centers (of the same card model) that it looks at then, with repetition.</summary>
    [Range(0, 1000), Assumption(2, 10)]
    public int ImitationPeers { get; init; } = 3;

    /// <summary>First rent of a penetration policy, as a share of list.</summary>
    [Range(0.05, 1.0)]
    public required double PenetrationShare { get; init; }

    /// <summary>Days that the penetration rent holds.</summary>
    [Range(0.0, 3650.0)]
    public required double PenetrationDays { get; init; }

    /// <summary>What an owner pays its own center for captive work, as a share of the list rent (an internal price).</summary>
    [Range(0.0, 2.0), Assumption(0.3, 1)]
    public double CaptiveRentShare { get; init; } = 0.6;

    /// <summary>Days between reviews of a list rent.</summary>
    [Range(1.0, 3650.0)]
    public double ListReviewDays { get; init; } = 365;
}

/// <summary>How a center sets its rent.</summary>
public enum RentPolicy
{
    /// <summary>The rent that earns most, reviewed at every review.</summary>
    ProfitSeeking,

    /// <summary>A low rent until use has become a habit, then the rent that earns most.</summary>
    PenetrationThenList,

    /// <summary>The rent that earns most, on a list that is seldom reviewed.</summary>
    FixedList,
}

/// <summary>How a center in operation chooses tenants and remembers its fill.</summary>
public sealed record LeasingInputs
{
    /// <summary>Worth of a fully known tenant, in units of the logarithm of rent.</summary>
    [Range(0.0, 10.0), Assumption(0, 0.3)]
    public double KnownTenantWorth { get; init; } = 0.1;

    /// <summary>Worth of a lease e times longer, in units of the logarithm of rent.</summary>
    [Range(0.0, 10.0), Assumption(0, 0.1)]
    public double LongerLeaseWorth { get; init; } = 0.03;

    /// <summary>Memory of the center's own fill, days; rents follow the remembered demand.</summary>
    [Range(1.0, 3650.0), Assumption(30, 90)]
    public double FillMemoryDays { get; init; } = 45;
}

/// <summary>How an owner's own work fluctuates around its path: a mean-reverting process of the logarithm, weekly.</summary>
public sealed record CaptiveWorkInputs
{
    /// <summary>Share of a deviation that remains after a week. 0.92 stands for a memory of about three months.</summary>
    [Range(0.0, 0.9999), Assumption(0.75, 0.96)]
    public double WeeklyMemoryShare { get; init; } = 0.92;

    /// <summary>Standard deviation of the weekly innovation.</summary>
    [Range(0.0, 2.0), Assumption(0.02, 0.1)]
    public double WeeklySigma { get; init; } = 0.05;
}
