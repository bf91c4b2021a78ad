using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How centers set rents.</summary>
public sealed record RentInputs
{
    /// <summary>Years in which a cost-plus rent earns its investment back at the expected fill.</summary>
    [Range(0.5, 30.0)]
    public required double TargetPaybackYears { get; init; }

    /// <summary>Fill that owners expect when they appraise a project and set a cost-plus rent, share of card-days.</summary>
    [Range(0.01, 1.0)]
    public required double ExpectedFill { get; init; }

    /// <summary>Days between reviews of a rent.</summary>
    [Range(1.0, 3650.0)]
    public required double ReviewDays { get; init; }

    /// <summary>Change of the logarithm of a follow-the-market rent at a review per unit of own fill below or above the expected.</summary>
    [Range(0.0, 5.0)]
    public required double FillGain { get; init; }

    /// <summary>Pull of a follow-the-market rent toward the market's mean at a review, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public required double MarketPull { get; init; }

    /// <summary>Lowest rent over running cost (energy, bandwidth) that a center sells at.</summary>
    [Range(0.0, 10.0)]
    public required double FloorOverRunningCost { get; init; }

    /// <summary>Highest rent over the cost-plus rent that a center asks, however full it is of work that does not look at rents.</summary>
    [Range(1.0, 1000.0), Assumption(5, 100)]
    public double CeilingOverCost { get; init; } = 20;

    /// <summary>First rent of a penetration policy, as a share of list.</summary>
    [Range(0.05, 1.0)]
    public required double PenetrationShare { get; init; }

    /// <summary>Days that the penetration rent holds.</summary>
    [Range(0.0, 3650.0)]
    public required double PenetrationDays { get; init; }

    /// <summary>What an owner pays its own center for captive work, as a share of the list rent (an internal price).</summary>
    [Range(0.0, 2.0), Assumption(0.3, 1)]
    public double CaptiveRentShare { get; init; } = 0.6;

    /// <summary>Change of the logarithm of a list rent at the review of the list per unit of own fill below or above the expected.</summary>
    [Range(0.0, 5.0), Assumption(0, 1.5)]
    public double ListFillGain { get; init; }

    /// <summary>Days between reviews of a list rent.</summary>
    [Range(1.0, 3650.0)]
    public double ListReviewDays { get; init; } = 365;
}

/// <summary>How a center sets its rent.</summary>
public enum RentPolicy
{
    /// <summary>Unit cost at expected fill plus a margin.</summary>
    CostPlus,

    /// <summary>The market's rent for comparable cards, shaded by the own fill.</summary>
    FollowMarket,

    /// <summary>A low rent until use has become a habit, then list.</summary>
    PenetrationThenList,

    /// <summary>A list rent that is seldom changed.</summary>
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

    /// <summary>Memory of the center's own fill, days; rents follow the remembered fill.</summary>
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
