using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Everything that defines a market before its agents are drawn: the content of a scenario file.</summary>
public sealed record Scenario
{
    /// <summary>Short name, used for the run's folder.</summary>
    [RegularExpression("[a-z0-9][a-z0-9._-]{0,63}")]
    public required string Name { get; init; }

    /// <summary>Title in English, as reports print it.</summary>
    public required string Title { get; init; }

    /// <summary>Title in Chinese, as reports print it.</summary>
    public required string TitleZh { get; init; }

    /// <summary>What the scenario is for and where its figures come from.</summary>
    public string Description { get; init; } = "";

    /// <summary>The simulated time.</summary>
    public required Horizon Horizon { get; init; }

    /// <summary>The seed of every random stream, unless the command line gives another.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The provinces (province-level divisions) where centers and buyers are.</summary>
    [Length(1, 100)]
    public required IReadOnlyList<Province> Provinces { get; init; }

    /// <summary>The card models that are sold.</summary>
    [Length(1, 100)]
    public required IReadOnlyList<CardModel> Cards { get; init; }

    /// <summary>Upstream supply and the suppliers.</summary>
    public required SupplyInputs Supply { get; init; }

    /// <summary>Centers and the pipeline of projects that become centers.</summary>
    public required CenterInputs Centers { get; init; }

    /// <summary>Buyers and their work.</summary>
    public required DemandInputs Demand { get; init; }

    /// <summary>Brokers.</summary>
    public required BrokerInputs Brokers { get; init; }

    /// <summary>How requests and offers meet.</summary>
    public required MatchingInputs Matching { get; init; }

    /// <summary>What cards achieve.</summary>
    public required PerformanceInputs Performance { get; init; }

    /// <summary>How the market is measured.</summary>
    public MeasureInputs Measures { get; init; } = new();

    /// <summary>Policy events, in any order; each acts from its date.</summary>
    [Length(0, 10_000)]
    public IReadOnlyList<PolicyEvent> Policy { get; init; } = [];
}
