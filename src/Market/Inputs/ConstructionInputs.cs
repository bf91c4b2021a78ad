using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How a site is built and opened, hall by hall.</summary>
public sealed record ConstructionInputs
{
    /// <summary>Cards of one hall, about 5 MW. A smaller site opens as a whole.</summary>
    [Range(1, 10_000_000)]
    [Assumption(2000, 8000)]
    public int HallCards { get; init; } = 4096;

    /// <summary>Most halls that a site opens one by one. Larger sites have larger halls.</summary>
    [Range(1, 1000)]
    [Assumption(4, 12)]
    public int MaxHalls { get; init; } = 8;

    /// <summary>Loss that an owner accepts on an unfilled order, as a share of what it accepts on a project. An order is easier to drop.</summary>
    [Range(0.0, 1.0)]
    [Assumption(0.5, 1)]
    public double OrderToleranceShare { get; init; } = 0.8;

    /// <summary>Share of an order below which a cut order is canceled.</summary>
    [Range(0.0, 1.0)]
    [Assumption(0.05, 0.3)]
    public double LeastOrderShare { get; init; } = 0.06;

    /// <summary>Share of a hall's cost paid at award. The rest is paid when cards are installed.</summary>
    [Range(0.0, 1.0)]
    [Assumption(0.3, 0.6)]
    public double PaidAtAwardShare { get; init; } = 0.4;
}
