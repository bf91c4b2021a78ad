using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A center that the scenario names and describes. What it leaves out is as the market would draw or have it. It is built whatever its owner expects.</summary>
public sealed record NamedCenter
{
    /// <summary>Unique short name; <c>marketsim center</c> and <c>--set</c> use it.</summary>
    [Key]
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")]
    public required string Name { get; init; }

    /// <summary>Name in Chinese, as tables print it; the short name if absent.</summary>
    public string? NameZh { get; init; }

    /// <summary>Owner in Chinese, as tables print it; drawn if absent.</summary>
    public string? OwnerNameZh { get; init; }

    /// <summary>Province; drawn as for the owner's projects if absent.</summary>
    [References(typeof(Province))]
    public string? Province { get; init; }

    /// <summary>Type of owner; drawn by the shares of projects if absent.</summary>
    [References(typeof(OwnerType))]
    public string? Owner { get; init; }

    /// <summary>Day on which the first cards are in operation; if absent, cards' delivery and the time to install them say it, or the usual stages from the first day on.</summary>
    public DateOnly? Opening { get; init; }

    /// <summary>The cards.</summary>
    public NamedCards Cards { get; init; } = new();

    /// <summary>Hall, power and cooling, yuan per kW of IT load; that of all centers if absent.</summary>
    [Range(0.0, 1e6)]
    public double? HallCnyPerKw { get; init; }

    /// <summary>Network and storage, as a share of what the cards cost; that of all centers if absent.</summary>
    [Range(0.0, 5.0)]
    public double? NetworkShareOfCards { get; init; }

    /// <summary>Software, tests and moving in, once, yuan per card; none if absent.</summary>
    [Range(0.0, 1e6)]
    public double? DeploymentCnyPerCard { get; init; }

    /// <summary>Power usage effectiveness; that of all centers if absent.</summary>
    [Range(1.0, 3.0)]
    public double? Pue { get; init; }

    /// <summary>Electricity tariff, yuan per kWh, before policy's subsidies; that of the province if absent.</summary>
    [Range(0.0, 10.0)]
    public double? PowerPriceCnyPerKwh { get; init; }

    /// <summary>Staff, yuan per card and year; that of all centers if absent.</summary>
    [Range(0.0, 1e6)]
    public double? StaffCnyPerCardYear { get; init; }

    /// <summary>Maintenance and spares per year, as a share of what the cards cost; that of all centers if absent.</summary>
    [Range(0.0, 1.0)]
    public double? MaintenanceShare { get; init; }

    /// <summary>The loan.</summary>
    public NamedLoan Loan { get; init; } = new();

    /// <summary>Share of investment that a subsidy pays, policy's apart; that of the owner type if absent.</summary>
    [Range(0.0, 1.0)]
    public double? SubsidyShare { get; init; }

    /// <summary>Rate at which its net present value is discounted, per year; that of the owner type if absent.</summary>
    [Range(0.0, 1.0)]
    public double? HurdleRate { get; init; }

    /// <summary>Cards in a scale-up domain; drawn if absent. Policy may ask for more.</summary>
    [Range(1, 1_000_000)]
    public int? DomainCards { get; init; }

    /// <summary>Quality of the software stack, 0 to 1; drawn if absent.</summary>
    [Range(0.0, 1.0)]
    public double? SoftwareQuality { get; init; }

    /// <summary>How it sets rent; drawn if absent.</summary>
    public RentPolicy? RentPolicy { get; init; }

    /// <summary>Whether an anchor tenant takes the owner type's share of its cards from opening, for some years (<see cref="ContractInputs"/>); drawn if absent.</summary>
    public bool? Anchor { get; init; }

    /// <summary>Share of cards that the anchor tenant takes; that of the owner type if absent.</summary>
    [Range(0.0, 1.0)]
    public double? AnchorShare { get; init; }

    /// <summary>Contracts at a fixed rent with tenants from outside the market. What they leave is let by the rent policy.</summary>
    [Length(0, 50)]
    public IReadOnlyList<FixedContract> Contracts { get; init; } = [];
}

/// <summary>The loan of a named center.</summary>
public sealed record NamedLoan
{
    /// <summary>Share of investment less subsidies that the loan pays; that of the owner type if absent.</summary>
    [Range(0.0, 1.0)]
    public double? Share { get; init; }

    /// <summary>Interest per year; that of all loans if absent.</summary>
    [Range(0.0, 1.0)]
    public double? Rate { get; init; }

    /// <summary>Years over which it is paid back in equal parts; those of all loans if absent.</summary>
    [Range(0.5, 50.0)]
    public double? Years { get; init; }
}
