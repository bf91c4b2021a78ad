using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Upstream supply, the cost of cards and the suppliers that carry them.</summary>
public sealed record SupplyInputs
{
    /// <summary>Units shipped to China by card model and quarter. A model and quarter that is not named ships nothing.</summary>
    [Length(0, 10_000)]
    public required IReadOnlyList<Shipment> Shipments { get; init; }

    /// <summary>Yuan per US dollar by date; each rate holds until the next.</summary>
    [Length(1, 1000)]
    public required IReadOnlyList<ExchangeRate> ExchangeRates { get; init; }

    /// <summary>What buyers outside the modelled centers take, by card.</summary>
    [Length(0, 100)]
    public IReadOnlyList<OutsideDemand> OutsideDemand { get; init; } = [];

    /// <summary>Waves of consumer demand.</summary>
    [Length(0, 1000)]
    public IReadOnlyList<ConsumerShock> ConsumerShocks { get; init; } = [];

    /// <summary>Factor on demand for cards outside the centers in each month, January first; twelve numbers with mean near 1.</summary>
    [Length(12, 12)]
    public required IReadOnlyList<double> Seasonality { get; init; }

    /// <summary>The suppliers by tier.</summary>
    [Length(0, 10)]
    public required IReadOnlyList<SupplierTierInputs> Tiers { get; init; }

    /// <summary>Price under a frame contract with a maker, over landed cost, less 1.</summary>
    [Range(0.0, 1.0)]
    public double FrameMarkup { get; init; } = 0.04;

    /// <summary>Weight of a frame contract's calls in the allocation of shipments, on the scale of the tiers'.</summary>
    [Range(0.0, 1e6)]
    public double FrameAllocationWeight { get; init; } = 3;

    /// <summary>Sizes of the lots that stock comes in.</summary>
    [Length(1, 20)]
    public required IReadOnlyList<LotSize> LotSizes { get; init; }

    /// <summary>How suppliers price.</summary>
    public required PricingInputs Pricing { get; init; }
}
