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

/// <summary>One kind of work on a card.</summary>
public sealed record WorkPerformance
{
    /// <summary>The kind of work.</summary>
    [Key]
    public required WorkType Work { get; init; }

    /// <summary>Arithmetic intensity of the work's main kernels, FLOP per byte of memory traffic.</summary>
    [Range(0.01, 1e5)]
    public required double Intensity { get; init; }

    /// <summary>Share of the roofline that whole programs of this kind reach on one card.</summary>
    [Range(0.001, 1.0)]
    public required double ProgramShare { get; init; }

    /// <summary>Loss per doubling of cards beyond a scale-up domain.</summary>
    [Range(0.0, 0.9)]
    public required double LossPerDoubling { get; init; }

    /// <summary>Loss per doubling of cards within a scale-up domain.</summary>
    [Range(0.0, 0.9)]
    public required double LossPerDoublingInDomain { get; init; }
}
