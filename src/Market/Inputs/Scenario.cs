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

/// <summary>The first and last simulated day, both included.</summary>
public sealed record Horizon
{
    /// <summary>First simulated day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last simulated day; not before the first, and at most 50 years after it.</summary>
    public required DateOnly End { get; init; }

    /// <summary>Number of simulated days.</summary>
    public int Days() => End.DayNumber - Start.DayNumber + 1;
}

/// <summary>How the market is measured. No decision of an agent depends on it.</summary>
public sealed record MeasureInputs
{
    /// <summary>Memory of sales that weight the card price index and prices over cost, days.</summary>
    [Range(1.0, 3650.0), Assumption(30, 120)]
    public double CardPriceMemoryDays { get; init; } = 60;

    /// <summary>Memory of requests that passed a center over, days: the causes of idle cards. A day without requests still has causes.</summary>
    [Range(1.0, 3650.0), Assumption(7, 90)]
    public double IdleCauseMemoryDays { get; init; } = 30;

    /// <summary>
    /// Social discount rate per year, at which welfare of later years counts less and capital in place is charged. China's rules for the economic appraisal of projects (third edition, NDRC and
    /// Ministry of Construction, 2006) say 8 %, and not under 6 % where benefits come late; 4 % is what some countries use.
    /// </summary>
    [Range(0.0, 0.5), Assumption(0.04, 0.1)]
    public double SocialDiscountRatePerYear { get; init; } = 0.08;
}
