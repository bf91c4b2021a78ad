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
