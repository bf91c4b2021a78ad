using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A segment of demand: buyers of one kind.</summary>
public sealed record Segment
{
    /// <summary>Unique short name, such as <c>sme</c>; tables and other parts of the scenario use it.</summary>
    [Key]
    [RegularExpression("[a-z][a-z0-9_]{0,40}")]
    public required string Id { get; init; }

    /// <summary>Title in English, as reports print it.</summary>
    public required string Title { get; init; }

    /// <summary>Title in Chinese, as reports print it.</summary>
    public required string TitleZh { get; init; }

    /// <summary>The type of owner whose own work is this segment's too: its own cards count among what the segment has; none if absent.</summary>
    [References(typeof(OwnerType))]
    public string? OwnCentersOf { get; init; }

    /// <summary>Share of buyers; relative, any scale.</summary>
    [Range(0.0, 1e6)]
    public required double Share { get; init; }

    /// <summary>Requests of one buyer per year on the first day, median over buyers.</summary>
    [Range(0.0, 1e5)]
    public required double RequestsPerYear { get; init; }

    /// <summary>Standard deviation of the logarithm of that rate over buyers.</summary>
    [Range(0.0, 4.0)]
    public required double RequestsSigma { get; init; }

    /// <summary>Growth of the rate per year.</summary>
    [Range(-0.9, 10.0)]
    public required double GrowthPerYear { get; init; }

    /// <summary>Factor on the size of requests.</summary>
    [Range(0.0, 1e4)]
    public double SizeFactor { get; init; } = 1.0;

    /// <summary>Median budget, as a factor on the reference value.</summary>
    [Range(0.01, 100.0)]
    public required double BudgetFactor { get; init; }

    /// <summary>Standard deviation of the logarithm of budgets.</summary>
    [Range(0.0, 3.0)]
    public required double BudgetSigma { get; init; }

    /// <summary>Sensitivity of utility to the logarithm of quoted rent or effective cost, of a buyer that has learnt nothing.</summary>
    [Range(0.0, 100.0)]
    public required double PriceSensitivityNaive { get; init; }

    /// <summary>The same of a buyer that has learnt all.</summary>
    [Range(0.0, 100.0)]
    public required double PriceSensitivityRational { get; init; }

    /// <summary>Share of what is left to learn that one lease teaches.</summary>
    [Range(0.0, 1.0)]
    public required double LearningPerLease { get; init; }

    /// <summary>Cost of bringing work to a new seller without any software help, yuan per request at the reference size, as a share of the request's value.</summary>
    [Range(0.0, 10.0)]
    public required double DeploymentCostShare { get; init; }

    /// <summary>Worth of full familiarity with a seller, as a share of the request's value (the switching cost).</summary>
    [Range(0.0, 10.0)]
    public required double FamiliarityWorth { get; init; }

    /// <summary>Probability that a request is taken to brokers as well.</summary>
    [Range(0.0, 1.0)]
    public required double BrokerUse { get; init; }

    /// <summary>Centers known on the first day, mean number.</summary>
    [Range(0.0, 1000.0)]
    public required double KnownCenters { get; init; }

    /// <summary>Kinds of work; relative weights.</summary>
    [Length(1, 10)]
    public required IReadOnlyList<WorkWeight> Work { get; init; }

    /// <summary>Ecosystems that buyers' software is written for; relative weights.</summary>
    [Length(1, 10)]
    public required IReadOnlyList<EcosystemWeight> Ecosystems { get; init; }

    /// <summary>How its buyers are named.</summary>
    public NamePattern Names { get; init; } = NamePattern.OfBuyers;
}
