using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>What cards achieve: theory x kernel efficiency x scaling efficiency x stack quality.</summary>
public sealed record PerformanceInputs
{
    /// <summary>The kinds of work.</summary>
    [Length(1, 10)]
    public required IReadOnlyList<WorkPerformance> Work { get; init; }

    /// <summary>Share of achieved performance that remains with the worst software stack (quality 0).</summary>
    [Range(0.01, 1.0)]
    public required double StackFloor { get; init; }

    /// <summary>Share of sold time in which kernels run, with the worst stack.</summary>
    [Range(0.0, 1.0)]
    public required double BusyShareTraditional { get; init; }

    /// <summary>Share of sold time in which kernels run, with the best stack.</summary>
    [Range(0.0, 1.0)]
    public required double BusyShareBest { get; init; }

    /// <summary>Stack quality up to which a center counts as traditionally run.</summary>
    [Range(0.0, 1.0)]
    public required double TraditionalBelowQuality { get; init; }

    /// <summary>Standard deviation of the logarithm of the achieved share from lease to lease.</summary>
    [Range(0.0, 2.0)]
    public required double LeaseSigma { get; init; }
}
