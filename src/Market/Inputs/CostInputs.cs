using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>What building and running a center costs.</summary>
public sealed record CostInputs
{
    /// <summary>Hall, power and cooling, yuan per kW of IT load.</summary>
    [Range(0.0, 1e6)]
    public required double HallCnyPerKw { get; init; }

    /// <summary>Network and storage, as a share of what the cards cost.</summary>
    [Range(0.0, 5.0)]
    public required double NetworkShareOfCards { get; init; }

    /// <summary>The server around a consumer card, which is sold without one, yuan per card: an eight-card barebone with processors and memory.</summary>
    [Range(0.0, 1e6), Assumption(6000, 12_000)]
    public double ConsumerServerCnyPerCard { get; init; } = 9000;

    /// <summary>IT power of a server over the sum of its cards' design power.</summary>
    [Range(1.0, 5.0)]
    public required double ServerPowerFactor { get; init; }

    /// <summary>Power of an idle card over its design power.</summary>
    [Range(0.0, 1.0)]
    public required double IdlePowerShare { get; init; }

    /// <summary>Power usage effectiveness of a new center in a moderate climate.</summary>
    [Range(1.0, 3.0)]
    public required double Pue { get; init; }

    /// <summary>What lowering power usage effectiveness by 0.1 costs, as a share of the hall: better cooling, where a limit asks for it.</summary>
    [Range(0.0, 1.0), Assumption(0.03, 0.15)]
    public double CoolingShareOfHall { get; init; } = 0.08;

    /// <summary>Share of the load of peak hours that can wait for the valley: batch work, as far as the cards have room then.</summary>
    [Range(0.0, 1.0), Assumption(0, 0.3)]
    public double ShiftableLoadShare { get; init; } = 0.1;

    /// <summary>Staff, yuan per card and year.</summary>
    [Range(0.0, 1e6)]
    public required double StaffCnyPerCardYear { get; init; }

    /// <summary>Maintenance and spares per year, as a share of what the cards cost.</summary>
    [Range(0.0, 1.0)]
    public required double MaintenanceShare { get; init; }

    /// <summary>Bandwidth, yuan per sold card and day.</summary>
    [Range(0.0, 1e4)]
    public required double BandwidthCnyPerCardDay { get; init; }

    /// <summary>Interest on loans, per year.</summary>
    [Range(0.0, 1.0)]
    public required double LoanRate { get; init; }

    /// <summary>Term of loans, years.</summary>
    [Range(0.5, 50.0)]
    public required double LoanYears { get; init; }

    /// <summary>Years until cards are retired.</summary>
    [Range(0.5, 50.0)]
    public required double ServiceYears { get; init; }

    /// <summary>
    /// Fall of a card's second-hand price with each year of age, from what a new one costs to land. Of that cost 8 % is left at eight years, 30 % to nothing over the
    /// plausible range.
    /// </summary>
    [Range(0.0, 1.0), Assumption(0.14, 1)]
    public double ResaleFallPerYear { get; init; } = 0.27;
}
