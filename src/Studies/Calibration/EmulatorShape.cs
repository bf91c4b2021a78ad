using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Calibration;

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
