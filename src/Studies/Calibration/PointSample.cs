namespace MarketSim.Studies.Calibration;

/// <summary>A point that was run, and what came of it.</summary>
/// <param name="Point">The point, coordinates in [0, 1].</param>
/// <param name="Values">For each figure its value under each seed; "not a number" where a run failed or had nothing to measure.</param>
public sealed record PointSample(double[] Point, double[][] Values)
{
    /// <summary>Mean of a figure over the seeds that have it; "not a number" without any.</summary>
    public double Mean(int figure) => Values[figure].Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
}
