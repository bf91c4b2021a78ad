using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

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
