using System.ComponentModel.DataAnnotations;

namespace MarketSim.Scenarios.StudyFiles.Calibration;

/// <summary>How to fit parameters to facts about the market.</summary>
public sealed record CalibrationInputs
{
    /// <summary>Facts to fit, such as <c>F15</c>; other figures to fit go under <c>targets</c>. All other facts are reported but not used.</summary>
    [Length(0, 100)]
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Distance over which the fit fades outside a target's window, in widths of the window.</summary>
    [Range(0.001, 10.0)]
    public double Tolerance { get; init; } = 0.25;

    /// <summary>Number of points spread over the ranges at the start; at least twice the number of factors, plus four.</summary>
    [Range(6, 100_000)]
    public int Points { get; init; } = 40;

    /// <summary>Number of waves of further points, placed where no run so far rules the parameters out.</summary>
    [Range(0, 100)]
    public int Waves { get; init; } = 2;

    /// <summary>Number of points per wave.</summary>
    [Range(1, 10_000)]
    public int WavePoints { get; init; } = 12;

    /// <summary>Number of searches for the best point, each from its own start; the end point of each is run.</summary>
    [Range(1, 100)]
    public int Starts { get; init; } = 4;

    /// <summary>Number of points drawn from the set that fits.</summary>
    [Range(100, 100_000)]
    public int Draws { get; init; } = 1000;

    /// <summary>How many of those points are run, to report all other facts with the uncertainty of the parameters.</summary>
    [Range(0, 10_000)]
    public int Predictions { get; init; } = 10;

    /// <summary>Confidence level of the parameters' intervals.</summary>
    [Range(0.5, 0.999)]
    public double Confidence { get; init; } = 0.95;
}
