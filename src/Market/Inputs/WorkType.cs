using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A kind of work, and what requests for it ask for.</summary>
public sealed record WorkType
{
    /// <summary>Unique short name, such as <c>fine_tuning</c>; tables and other parts of the scenario use it.</summary>
    [Key]
    [RegularExpression("[a-z][a-z0-9_]{0,40}")]
    public required string Id { get; init; }

    /// <summary>Title in English, as reports print it.</summary>
    public required string Title { get; init; }

    /// <summary>Title in Chinese, as reports print it.</summary>
    public required string TitleZh { get; init; }

    /// <summary>The kernels that it runs: what a card achieves for it follows from them.</summary>
    public required WorkProgram Program { get; init; }

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

    /// <summary>
    /// How the need for this work develops beside the growth of segments: factors on its requests by date, in order. Between two dates the need changes at a constant rate;
    /// before the first and after the last it stays. 1 throughout if absent.
    /// </summary>
    [Length(0, 200)]
    public IReadOnlyList<NeedPoint> Need { get; init; } = [];

    /// <summary>Part of that development that changes the size of requests, as an exponent on the factor, 0 to 1; the rest changes their number.</summary>
    [Range(0.0, 1.0), Assumption(0, 0.8)]
    public double NeedInSizeShare { get; init; }

    /// <summary>Median length of a lease, days.</summary>
    [Range(0.01, 3650.0)]
    public required double MedianDays { get; init; }

    /// <summary>Standard deviation of the logarithm of length.</summary>
    [Range(0.0, 5.0)]
    public required double LengthSigma { get; init; }

    /// <summary>Longest lease, days.</summary>
    [Range(1.0, 3650.0)]
    public required double MaxDays { get; init; }

    /// <summary>
    /// How likely the work goes on under a further lease if what it cost was nothing beside its worth; in proportion to the part of the worth that is left over, so that
    /// at a cost of all it is worth the work ends. Dear compute breaks the continuity of use.
    /// </summary>
    [Range(0.0, 0.95)]
    public double Continuation { get; init; }

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

/// <summary>The need for a kind of work on a date.</summary>
public sealed record NeedPoint
{
    /// <summary>The date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Factor on the work that is requested.</summary>
    [Range(1e-6, 1e6)]
    public required double Factor { get; init; }
}

/// <summary>Programs whose mix of kernels is known (docs/kernels.md).</summary>
public enum WorkProgram
{
    /// <summary>Training a large model from nothing.</summary>
    PreTraining,

    /// <summary>Fine-tuning.</summary>
    FineTuning,

    /// <summary>Inference for people who wait.</summary>
    OnlineInference,

    /// <summary>Inference on stored data.</summary>
    BatchInference,

    /// <summary>Simulation and other numerical work.</summary>
    Hpc,
}
