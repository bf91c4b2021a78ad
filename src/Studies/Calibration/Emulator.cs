using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Calibration;

/// <summary>A stand-in for a figure of the market as a function of its parameters, worked out from points that were run: a Gaussian process.</summary>
/// <remarks>
/// Rasmussen and Williams, "Gaussian processes for machine learning" (2006), algorithm 2.1; a linear trend with an uncertain slope (their section 2.7), a squared
/// exponential with a length for each parameter, and noise. Lengths and variances have the highest posterior density (<see cref="EmulatorFit"/>).
/// </remarks>
public sealed class Emulator
{
    private readonly double[][] _points;
    private readonly EmulatorShape _shape;
    private readonly Cholesky _cholesky;
    private readonly double[] _weights;
    private readonly double _mean;
    private readonly double _scale;

    private Emulator(double[][] points, EmulatorShape shape, Cholesky cholesky, double[] weights, double mean, double scale) =>
        (_points, _shape, _cholesky, _weights, _mean, _scale) = (points, shape, cholesky, weights, mean, scale);

    /// <summary>Learns from points that were run.</summary>
    /// <param name="points">The points, coordinates in [0, 1].</param>
    /// <param name="values">The figure at each; all of them numbers.</param>
    /// <param name="seed">The study's seed, for the search for lengths and variances.</param>
    /// <exception cref="ArgumentException">There are fewer points than parameters and two.</exception>
    public static Emulator Learn(IReadOnlyList<double[]> points, IReadOnlyList<double> values, ulong seed)
    {
        if (points.Count != values.Count || points.Count == 0 || points.Count < points[0].Length + 2)
        {
            throw new ArgumentException("an emulator needs at least two points more than there are parameters, and a value for each", nameof(points));
        }

        double mean = values.Average();
        double scale = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        scale = scale > 0 ? scale : 1;
        double[][] own = [.. points];
        double[] standard = [.. values.Select(value => (value - mean) / scale)];
        EmulatorShape shape = EmulatorFit.Find(own, standard, seed);
        Cholesky cholesky = shape.Covariance(own) ?? throw new ArgumentException("the points do not differ enough", nameof(points));
        return new Emulator(own, shape, cholesky, cholesky.Solve(standard), mean, scale);
    }

    /// <summary>Standard deviation of what neighbouring points differ by without a reason: chance, and what the parameters do not explain.</summary>
    public double Noise => _scale * Math.Sqrt(_shape.NoiseVariance);

    /// <summary>The figure at a point, and the variance of that estimate (without the noise).</summary>
    public (double Mean, double Variance) At(double[] point)
    {
        double[] near = new double[_points.Length];
        double mean = 0;
        for (int i = 0; i < near.Length; i++)
        {
            near[i] = _shape.Covariance(point, _points[i]);
            mean += near[i] * _weights[i];
        }

        double[] explained = _cholesky.SolveLower(near);
        double variance = _shape.Covariance(point, point);
        foreach (double part in explained)
        {
            variance -= part * part;
        }

        return (_mean + (_scale * mean), _scale * _scale * Math.Max(0, variance));
    }
}
