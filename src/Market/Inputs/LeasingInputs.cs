using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How a center in operation chooses tenants and remembers its fill.</summary>
public sealed record LeasingInputs
{
    /// <summary>Worth of a fully known tenant, in units of the logarithm of rent.</summary>
    [Range(0.0, 10.0)]
    [Assumption(0, 0.3)]
    public double KnownTenantWorth { get; init; } = 0.1;

    /// <summary>Worth of a lease e times longer, in units of the logarithm of rent.</summary>
    [Range(0.0, 10.0)]
    [Assumption(0, 0.1)]
    public double LongerLeaseWorth { get; init; } = 0.03;

    /// <summary>Memory of the center's own fill, days; rents follow the remembered fill.</summary>
    [Range(1.0, 3650.0)]
    [Assumption(30, 90)]
    public double FillMemoryDays { get; init; } = 45;
}

/// <summary>How an owner's own work fluctuates around its path: a mean-reverting process of the logarithm, weekly.</summary>
public sealed record CaptiveWorkInputs
{
    /// <summary>Share of a deviation that remains after a week. 0.92 stands for a memory of about three months.</summary>
    [Range(0.0, 0.9999)]
    [Assumption(0.75, 0.96)]
    public double WeeklyMemoryShare { get; init; } = 0.92;

    /// <summary>Standard deviation of the weekly innovation.</summary>
    [Range(0.0, 2.0)]
    [Assumption(0.02, 0.1)]
    public double WeeklySigma { get; init; } = 0.05;
}
