using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Upstream supply, the cost of cards and the suppliers that carry them.</summary>
public sealed record SupplyInputs
{
    /// <summary>Units shipped to China by card model and quarter. A model and quarter that is not named ships nothing.</summary>
    [Length(0, 10_000)]
    public required IReadOnlyList<Shipment> Shipments { get; init; }

    /// <summary>Changes of those figures from a date on, as futures of a plan have them; all that reach a model and quarter are multiplied. None by default.</summary>
    [Length(0, 100)]
    public IReadOnlyList<ShipmentChange> ShipmentChanges { get; init; } = [];

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

    /// <summary>Lowest price under a frame contract with a maker, over landed cost, less 1.</summary>
    [Range(0.0, 1.0)]
    public double FrameMarkup { get; init; } = 0.04;

    /// <summary>Weight of a frame contract's calls in the allocation of shipments, on the scale of the tiers'.</summary>
    [Range(0.0, 1e6)]
    public double FrameAllocationWeight { get; init; } = 3;

    /// <summary>How the price of frame contracts follows the market.</summary>
    public FrameInputs Frames { get; init; } = new();

    /// <summary>Sizes of the lots that stock comes in.</summary>
    [Length(1, 20)]
    public required IReadOnlyList<LotSize> LotSizes { get; init; }

    /// <summary>How suppliers price.</summary>
    public required PricingInputs Pricing { get; init; }

    /// <summary>What suppliers of all tiers have in common, beside their pricing.</summary>
    public SupplierInputs Suppliers { get; init; } = new();

    /// <summary>How traders speculate, and when they leave.</summary>
    public TraderInputs Traders { get; init; } = new();

    /// <summary>How makers hold cards for orders.</summary>
    public UpstreamInputs Upstream { get; init; } = new();

    /// <summary>How buyers outside the modeled centers buy cards.</summary>
    public OutsideBuyerInputs OutsideBuyers { get; init; } = new();
}

/// <summary>Units of a card model shipped to China in a quarter.</summary>
public sealed record Shipment
{
    /// <summary>The card model.</summary>
    [References(typeof(CardModel))]
    public required string Card { get; init; }

    /// <summary>The quarter, such as <c>2024-Q3</c>.</summary>
    [RegularExpression("[12][0-9]{3}-Q[1-4]")]
    public required string Quarter { get; init; }

    /// <summary>Median estimate, cards.</summary>
    [Range(0.0, 1e8)]
    public required double Units { get; init; }

    /// <summary>Standard deviation of the logarithm of the estimate; each seed draws its own history.</summary>
    [Range(0.0, 1.0)]
    public double Sigma { get; init; } = 0.1;

    /// <summary>Where the figure comes from.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A rate of exchange from a date on.</summary>
public sealed record ExchangeRate
{
    /// <summary>First day of the rate.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Yuan per US dollar.</summary>
    [Range(0.1, 100.0)]
    public required double CnyPerUsd { get; init; }
}

/// <summary>Demand for a card model by enterprises' own rooms and by consumers.</summary>
public sealed record OutsideDemand
{
    /// <summary>The card model.</summary>
    [References(typeof(CardModel))]
    public required string Card { get; init; }

    /// <summary>Share of what upstream ships that these buyers take when the price is at the cost line.</summary>
    [Range(0.0, 1.0)]
    public required double ShareOfShipments { get; init; }

    /// <summary>Price elasticity of that demand, against price over cost line (positive number, demand falls with price).</summary>
    [Range(0.0, 10.0)]
    public required double Elasticity { get; init; }
}

/// <summary>A wave of demand for a card model, such as a hit game.</summary>
public sealed record ConsumerShock
{
    /// <summary>The card model.</summary>
    [References(typeof(CardModel))]
    public required string Card { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Factor on outside demand at the peak, reached half-way between the first and the last day.</summary>
    [Range(0.0, 100.0)]
    public required double Factor { get; init; }
}

/// <summary>More or fewer cards come to China from a date on.</summary>
public sealed record ShipmentChange
{
    /// <summary>The quarters that begin on this day or later are meant.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Factor on the units shipped: 0 for none.</summary>
    [Range(0.0, 100.0)]
    public required double Factor { get; init; }

    /// <summary>The card models meant; all if empty.</summary>
    [References(typeof(CardModel))]
    [Length(0, 100)]
    public IReadOnlyList<string> Cards { get; init; } = [];
}
