using MarketSim.Studies.Numerics;

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

/// <summary>How alike an emulator takes two points to be.</summary>
/// <param name="Lengths">For each parameter how far one has to go, as a share of its range, for the figure to bend.</param>
/// <param name="BendVariance">Variance of what departs from the linear trend, in variances of the figure.</param>
/// <param name="NoiseVariance">Variance of the noise, in variances of the figure.</param>
internal sealed record EmulatorShape(double[] Lengths, double BendVariance, double NoiseVariance)
{
    /// <summary>Variance of the trend's level and slopes before any point is known, in variances of the figure: wide enough to leave them free.</summary>
    private const double TrendVariance = 10;

    /// <summary>Added to the diagonal so that rounding cannot make the matrix indefinite.</summary>
    private const double Jitter = 1e-8;

    /// <summary>Covariance of the figure at two points, without noise.</summary>
    public double Covariance(double[] a, double[] b)
    {
        double distance = 0;
        double trend = 1;
        for (int i = 0; i < a.Length; i++)
        {
            double apart = (a[i] - b[i]) / Lengths[i];
            distance += apart * apart;
            trend += (a[i] - 0.5) * (b[i] - 0.5);
        }

        return (TrendVariance * trend) + (BendVariance * Math.Exp(-distance / 2));
    }

    /// <summary>The covariance matrix of noisy values at some points; null when it is not positive definite.</summary>
    public Cholesky? Covariance(double[][] points)
    {
        double[][] matrix = new double[points.Length][];
        for (int i = 0; i < points.Length; i++)
        {
            matrix[i] = new double[i + 1];
            for (int j = 0; j <= i; j++)
            {
                matrix[i][j] = Covariance(points[i], points[j]);
            }

            matrix[i][i] += NoiseVariance + Jitter;
        }

        return Cholesky.Decompose(matrix);
    }
}
