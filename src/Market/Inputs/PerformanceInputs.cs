using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>What cards achieve: theory x kernel efficiency x scaling efficiency x stack quality.</summary>
public sealed record PerformanceInputs
{
    /// <summary>Kernel profiles that say what cards achieve: <c>shipped</c> for those that come with MarketSim, else files, relative to the file that names them.
    /// A later profile of a card replaces an earlier one.</summary>
    [Length(0, 100)]
    public IReadOnlyList<string> Profiles { get; init; } = ["shipped"];

    /// <summary>What cards achieve, by card and kind of work. Pairs that are left out are worked out from the profiles when the scenario is loaded.</summary>
    [Length(0, 1000)]
    public IReadOnlyList<CardPerformance> Cards { get; init; } = [];

    /// <summary>Share of achieved performance that remains with the worst software stack (quality 0).</summary>
    [Range(0.01, 1.0)]
    public required double StackFloor { get; init; }

    /// <summary>Share of sold time in which a program is running; in the rest tenants wait, debug and prepare.</summary>
    [Range(0.01, 1.0)]
    public required double ActiveShare { get; init; }

    /// <summary>Stack quality up to which a center counts as traditionally run.</summary>
    [Range(0.0, 1.0)]
    public required double TraditionalBelowQuality { get; init; }
}

/// <summary>What one card model achieves for one kind of work. Left out of a scenario file, it is worked out from the kernel profiles.</summary>
public sealed record CardPerformance
{
    /// <summary>The card model.</summary>
    [References(typeof(CardModel))]
    public required string Card { get; init; }

    /// <summary>The kind of work.</summary>
    [References(typeof(WorkType))]
    public required string Work { get; init; }

    /// <summary>Achieved over datasheet rate of one card with the best stack: ascending quantiles over programs, the i-th of n at probability (i - 1/2) / n.</summary>
    [Length(1, 101)]
    [Range(1e-6, 1.0)]
    public required IReadOnlyList<double> KernelShares { get; init; }

    /// <summary>Time of traffic between the cards of a scale-up domain that computing does not hide, over the time of computing, for a large domain.</summary>
    [Range(0.0, 100.0)]
    public required double LinkCost { get; init; }

    /// <summary>Time of traffic between many domains of eight cards that computing does not hide, over the time of computing; larger domains have less in proportion.</summary>
    [Range(0.0, 100.0)]
    public required double NetworkCost { get; init; }

    /// <summary>Loss with each doubling of the number of domains: latency of collectives and waiting for the slowest.</summary>
    [Range(0.0, 0.5)]
    public required double LossPerDoubling { get; init; }

    /// <summary>Share of a program's time in which kernels run, with the worst software stack.</summary>
    [Range(0.01, 1.0)]
    public required double BusyShareWorst { get; init; }

    /// <summary>Share of a program's time in which kernels run, with the best software stack.</summary>
    [Range(0.01, 1.0)]
    public required double BusyShareBest { get; init; }

    /// <summary>What the figures rest on.</summary>
    public PerformanceBasis Basis { get; init; } = PerformanceBasis.Given;
}

/// <summary>What the figures of a card's performance rest on.</summary>
public enum PerformanceBasis
{
    /// <summary>The scenario itself gives them.</summary>
    Given,

    /// <summary>Kernels that were timed on the card.</summary>
    Measured,

    /// <summary>Timings of the card that others published.</summary>
    Published,

    /// <summary>The card's datasheet, and what other cards reach at the same arithmetic intensity.</summary>
    Estimated,
}
