using System.ComponentModel.DataAnnotations;

namespace MarketSim.Scenarios.StudyFiles.Calibration;

/// <summary>How parameters are fitted to the market's facts.</summary>
public sealed record CalibrationInputs
{
    /// <summary>Facts to be fitted, such as <c>F15</c>; figures of their own go under <c>targets</c>. All other facts are reported and not used.</summary>
    [Length(0, 100)]
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>How fast the fit fades outside of a target's window, in widths of the window.</summary>
    [Range(0.001, 10.0)]
    public double Tolerance { get; init; } = 0.25;

    /// <summary>Points spread over the ranges that the search begins with; at least twice the number of factors, and four.</summary>
    [Range(6, 100_000)]
    public int Points { get; init; } = 40;

    /// <summary>Waves of further points, each where nothing run so far rules the parameters out.</summary>
    [Range(0, 100)]
    public int Waves { get; init; } = 2;

    /// <summary>Points of a wave.</summary>
    [Range(1, 10_000)]
    public int WavePoints { get; init; } = 12;

    /// <summary>Starts of the search for the best point; the end of each is run.</summary>
    [Range(1, 100)]
    public int Starts { get; init; } = 4;

    /// <summary>Points drawn from the set that fits.</summary>
    [Range(100, 100_000)]
    public int Draws { get; init; } = 1000;

    /// <summary>How many of those are run, so that all other facts are told with what is not known about the parameters.</summary>
    [Range(0, 10_000)]
    public int Predictions { get; init; } = 10;

    /// <summary>Confidence of the parameters' intervals.</summary>
    [Range(0.5, 0.999)]
    public double Confidence { get; init; } = 0.95;
}
