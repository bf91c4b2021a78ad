using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>The suppliers of one tier.</summary>
public sealed record SupplierTierInputs
{
    /// <summary>The tier.</summary>
    [Key]
    public required SupplierTier Tier { get; init; }

    /// <summary>How many there may be over the whole horizon.</summary>
    [Range(0, 100_000)]
    public required int Count { get; init; }

    /// <summary>Share of them that is there on the first day; the rest enter when margins are fat.</summary>
    [Range(0.0, 1.0)]
    public double PresentAtStart { get; init; } = 1.0;

    /// <summary>Weight in the allocation of shipments; relative, any scale.</summary>
    [Range(0.0, 1e6)]
    public required double AllocationWeight { get; init; }

    /// <summary>Card models carried by one supplier, mean number.</summary>
    [Range(1.0, 100.0)]
    public required double CardModelsCarried { get; init; }

    /// <summary>Days from order to arrival, median.</summary>
    [Range(0.0, 1000.0)]
    public required double LeadDays { get; init; }

    /// <summary>Own cost over landed cost (finance, storage, earlier hands).</summary>
    [Range(0.0, 1.0)]
    public required double CostMarkup { get; init; }
}

/// <summary>What suppliers of all tiers have in common, beside their pricing.</summary>
public sealed record SupplierInputs
{
    /// <summary>Memory of the daily demand for a card model, days.</summary>
    [Range(1.0, 3650.0), Assumption(14, 56)]
    public double DemandMemoryDays { get; init; } = 28;

    /// <summary>Stock that suppliers together hold without an order, as a share of the target cover of upstream shipments: spot stock is thin.</summary>
    [Range(0.0, 10.0), Assumption(0.1, 0.6)]
    public double SpotCoverShare { get; init; } = 0.5;

    /// <summary>Chance per four-weekly review that a supplier outside the market enters when margins are fat.</summary>
    [Range(0.0, 1.0), Assumption(0.1, 0.5)]
    public double EntryChance { get; init; } = 0.25;

    /// <summary>Spread of lead times between suppliers of a tier: standard deviation of the logarithm.</summary>
    [Range(0.0, 2.0), Assumption(0.1, 0.6)]
    public double LeadSigma { get; init; } = 0.3;
}

/// <summary>The tiers of suppliers.</summary>
public enum SupplierTier
{
    /// <summary>The maker's own channel.</summary>
    MakerChannel,

    /// <summary>An established distributor.</summary>
    Distributor,

    /// <summary>A trader; many are newcomers.</summary>
    Trader,
}

/// <summary>A class of lot sizes.</summary>
public sealed record LotSize
{
    /// <summary>Smallest lot, servers.</summary>
    [Range(1, 100_000)]
    public required int MinServers { get; init; }

    /// <summary>Largest lot, servers; not below the smallest.</summary>
    [Range(1, 100_000)]
    public required int MaxServers { get; init; }

    /// <summary>Share of lots in this class; relative, any scale.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

/// <summary>How makers hold cards for orders.</summary>
public sealed record UpstreamInputs
{
    /// <summary>Days of availability that wait for orders. Older cards go to other markets.</summary>
    [Range(1.0, 3650.0), Assumption(60, 180)]
    public double PoolDays { get; init; } = 90;
}

/// <summary>How buyers outside the modeled centers buy cards.</summary>
public sealed record OutsideBuyerInputs
{
    /// <summary>Price difference, as a share of the mean price, at which the weight of a supplier falls by a factor of e.</summary>
    [Range(0.005, 10.0), Assumption(0.03, 0.1)]
    public double PriceScale { get; init; } = 0.05;

    /// <summary>Spread of outside demand from week to week: standard deviation of the logarithm.</summary>
    [Range(0.0, 2.0), Assumption(0.05, 0.3)]
    public double WeeklySigma { get; init; } = 0.1;
}
