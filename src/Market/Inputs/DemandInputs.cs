using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Buyers and their work.</summary>
public sealed record DemandInputs
{
    /// <summary>Number of buyers.</summary>
    [Range(0, 100_000_000)]
    public required int Buyers { get; init; }

    /// <summary>Factor on the size of every request: scales demand without changing its shape.</summary>
    [Range(0.0, 1000.0)]
    public double Scale { get; init; } = 1.0;

    /// <summary>What buyers think an achieved PFLOP-day is worth on the first day, yuan; budgets are drawn around it.</summary>
    [Range(1.0, 1e6)]
    public required double ReferenceValueCnyPerPflopDay { get; init; }

    /// <summary>Change of that value per year (work gets cheaper to do elsewhere, models get leaner).</summary>
    [Range(-0.9, 2.0)]
    public double ReferenceValueGrowthPerYear { get; init; }

    /// <summary>Factor on arrivals by weekday, Monday first; seven numbers with mean near 1.</summary>
    [Length(7, 7)]
    public required IReadOnlyList<double> WeekdayFactors { get; init; }

    /// <summary>Standard deviation of the logarithm of a buyer's activity from burst to burst (arrivals are far from Poisson).</summary>
    [Range(0.0, 3.0)]
    public required double BurstSigma { get; init; }

    /// <summary>Requests that come together in one burst, mean number, at least 1.</summary>
    [Range(1.0, 100.0)]
    public required double RequestsPerBurst { get; init; }

    /// <summary>The segments.</summary>
    [Length(0, 10)]
    public required IReadOnlyList<SegmentInputs> Segments { get; init; }

    /// <summary>The kinds of work.</summary>
    [Length(1, 10)]
    public required IReadOnlyList<WorkInputs> Work { get; init; }
}

/// <summary>One segment of demand.</summary>
public sealed record SegmentInputs
{
    /// <summary>The segment.</summary>
    [Key]
    public required Segment Segment { get; init; }

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
}

/// <summary>A weight on a kind of work.</summary>
public sealed record WorkWeight
{
    /// <summary>The kind of work.</summary>
    public required WorkType Work { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

/// <summary>A weight on an ecosystem.</summary>
public sealed record EcosystemWeight
{
    /// <summary>The ecosystem.</summary>
    public required Ecosystem Ecosystem { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

/// <summary>Requests of one kind of work.</summary>
public sealed record WorkInputs
{
    /// <summary>The kind of work.</summary>
    [Key]
    public required WorkType Work { get; init; }

    /// <summary>Worth of an achieved PFLOP-day of this work, as a factor on the reference value: memory-bound work achieves less and is worth more.</summary>
    [Range(0.01, 1000.0)]
    public double ValueFactor { get; init; } = 1.0;

    /// <summary>Median size, in achieved PFLOPS.</summary>
    [Range(1e-6, 1e5)]
    public required double MedianPflops { get; init; }

    /// <summary>Standard deviation of the logarithm of size.</summary>
    [Range(0.0, 5.0)]
    public required double SizeSigma { get; init; }

    /// <summary>Largest request, achieved PFLOPS.</summary>
    [Range(1e-6, 1e6)]
    public required double MaxPflops { get; init; }

    /// <summary>Growth of the median size per year (scaling of models).</summary>
    [Range(-0.9, 10.0)]
    public double SizeGrowthPerYear { get; init; }

    /// <summary>Median length of a lease, days.</summary>
    [Range(0.01, 3650.0)]
    public required double MedianDays { get; init; }

    /// <summary>Standard deviation of the logarithm of length.</summary>
    [Range(0.0, 5.0)]
    public required double LengthSigma { get; init; }

    /// <summary>Longest lease, days.</summary>
    [Range(1.0, 3650.0)]
    public required double MaxDays { get; init; }

    /// <summary>Size from which a request is large: it then needs well connected cards and a site of some size, achieved PFLOPS.</summary>
    [Range(0.0, 1e6)]
    public required double LargeFromPflops { get; init; }

    /// <summary>Smallest center that a large request accepts, PFLOPS (FP16) installed.</summary>
    [Range(0.0, 1e6)]
    public double LargeNeedsCenterPflops { get; init; }

    /// <summary>Smallest bandwidth between cards that a large request accepts, GB/s.</summary>
    [Range(0.0, 1e5)]
    public double LargeNeedsLinkGbS { get; init; } = 150;

    /// <summary>Smallest memory per card, median over requests, GB.</summary>
    [Range(0.0, 10_000.0)]
    public required double MinMemoryGb { get; init; }

    /// <summary>Standard deviation of the logarithm of that memory.</summary>
    [Range(0.0, 3.0)]
    public double MemorySigma { get; init; }

    /// <summary>Most memory per card that a request asks for, GB: larger models are spread over cards.</summary>
    [Range(1.0, 10_000.0)]
    public double MaxMemoryGb { get; init; } = 80;

    /// <summary>Share of requests that are bound by latency to places near the buyer.</summary>
    [Range(0.0, 1.0)]
    public required double LatencyBoundShare { get; init; }

    /// <summary>Longest round trip that such a request accepts, ms.</summary>
    [Range(0.1, 1000.0)]
    public double LatencyBoundMs { get; init; } = 20;

    /// <summary>Median data to be brought, TB.</summary>
    [Range(0.0, 1e6)]
    public required double MedianDataTb { get; init; }

    /// <summary>Standard deviation of the logarithm of data.</summary>
    [Range(0.0, 5.0)]
    public double DataSigma { get; init; } = 1.5;

    /// <summary>Share of requests whose data may be shipped offline.</summary>
    [Range(0.0, 1.0)]
    public required double OfflineShare { get; init; }
}
