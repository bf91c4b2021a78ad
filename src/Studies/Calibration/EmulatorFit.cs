namespace MarketSim.Studies.Calibration;

/// <summary>Finds the lengths and variances of an emulator.</summary>
/// <remarks>
/// The highest of log marginal likelihood (Rasmussen and Williams 2006, equation 2.30) plus a weak prior on the logarithms, which keeps few points from
/// being read as noise-free or all noise: lengths around half the range, bend around the figure's variance, noise around a tenth of it.
/// </remarks>
internal static class EmulatorFit
{
    /// <summary>More points than this do not make lengths better known, only slower to find.</summary>
    private const int MostPoints = 160;
    private const int Generations = 60;
    private const double TypicalLength = 0.5;
    private const double TypicalNoise = 0.1;

    /// <summary>Standard deviation of the prior, natural logarithm.</summary>
    private const double PriorSpread = 1.5;

    /// <summary>The search's cube spans this many standard deviations of the prior either way.</summary>
    private const double Reach = 3;

    public static EmulatorShape Find(double[][] points, double[] values, ulong seed)
    {
        int every = (points.Length + MostPoints - 1) / MostPoints;
        int[] kept = [.. Enumerable.Range(0, points.Length).Where(i => i % every == 0)];
        double[][] own = [.. kept.Select(i => points[i])];
        double[] at = [.. kept.Select(i => values[i])];
        var search = new RestartedSearch(points[0].Length + 2, new SearchLimits(int.MaxValue, Starts: 1, WidthTolerance: 1e-3), seed);
        for (int generation = 0; generation < Generations && !search.Ended; generation++)
        {
            search.Tell([.. search.Ask().Select(unit => Loss(unit, own, at))]);
        }

        return Shape(search.BestPoint);
    }

    private static EmulatorShape Shape(double[] unit)
    {
        double[] factors = [.. unit.Select(x => Math.Exp(PriorSpread * Reach * ((2 * x) - 1)))];
        return new EmulatorShape([.. factors[..^2].Select(factor => TypicalLength * factor)], factors[^2], TypicalNoise * factors[^1]);
    }

    private static double Loss(double[] unit, double[][] points, double[] values)
    {
        if (Shape(unit).Covariance(points) is not { } cholesky)
        {
            return double.NaN;
        }

        double[] whitened = cholesky.SolveLower(values);
        double prior = unit.Sum(x => Math.Pow(Reach * ((2 * x) - 1), 2));
        return (whitened.Sum(w => w * w) + cholesky.LogDeterminant + prior) / 2;
    }
}
