using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Calibration;

/// <summary>What a calibration found: the best point, and the set that fits.</summary>
/// <param name="Targets">What was fitted.</param>
/// <param name="Runs">Every point that was run, in order.</param>
/// <param name="Best">Number of the best of them: the end of a search with the smallest loss.</param>
/// <param name="Draws">Points drawn from the set that fits, coordinates in [0, 1]; all count alike.</param>
/// <param name="Intervals">The interval of each parameter over those points, coordinates in [0, 1].</param>
/// <param name="PlausibleShare">Share of the whole ranges in which nothing run so far rules a point out.</param>
/// <param name="Predictions">Runs of some of the draws, each under a seed of its own, with the values of <paramref name="Reported"/>.</param>
/// <param name="Reported">Figures that the predictions tell: targets first, then what was held out.</param>
public sealed record CalibrationResult(
    IReadOnlyList<TargetWindow> Targets,
    IReadOnlyList<CalibrationRun> Runs,
    int Best,
    IReadOnlyList<double[]> Draws,
    IReadOnlyList<(double Low, double High)> Intervals,
    double PlausibleShare,
    IReadOnlyList<TrialResult> Predictions,
    IReadOnlyList<string> Reported);

/// <summary>A point that a calibration ran.</summary>
/// <param name="Stage">What for.</param>
/// <param name="Wave">Number of the wave or of the start, from 0.</param>
/// <param name="Sample">The point and its targets' values under each seed.</param>
/// <param name="Point">What it sets.</param>
/// <param name="Seeds">The seeds.</param>
/// <param name="Loss">Sum over targets of the squared distance of the mean over seeds from the window, in its widths; "not a number" when a target has no value.</param>
public sealed record CalibrationRun(CalibrationStage Stage, int Wave, PointSample Sample, StudyPoint Point, IReadOnlyList<ulong> Seeds, double Loss);

/// <summary>What a point of a calibration was run for.</summary>
public enum CalibrationStage
{
    /// <summary>To look over the whole ranges.</summary>
    Spread,

    /// <summary>To look closer where nothing rules the parameters out.</summary>
    Wave,

    /// <summary>To check the end of a search.</summary>
    End,
}

/// <summary>A point that was run, and what came of it.</summary>
/// <param name="Point">The point, coordinates in [0, 1].</param>
/// <param name="Values">For each figure its value under each seed; "not a number" where a run failed or had nothing to measure.</param>
public sealed record PointSample(double[] Point, double[][] Values)
{
    /// <summary>Mean of a figure over the seeds that have it; "not a number" without any.</summary>
    public double Mean(int figure) => Values[figure].Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
}
