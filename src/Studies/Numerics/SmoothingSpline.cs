namespace MarketSim.Studies.Numerics;

/// <summary>A natural cubic spline near given values, as smooth as their chance allows.</summary>
/// <remarks>
/// Reinsch, "Smoothing by spline functions", Numerische Mathematik 10 (1967): of all curves whose squared misses, each over its variance, add up to no more than a target, the one whose second derivative
/// has the smallest square integral. Where values have no chance it goes through them; where a straight line will do it is one. Solved as in Green and Silverman, "Nonparametric
/// regression and generalized linear models" (1994), section 2.3.
/// </remarks>
public sealed class SmoothingSpline
{
    private const int Halvings = 80;

    /// <summary>Largest smoothing tried, in units in which 1 weighs roughness and misses alike: beyond it the curve is a line.</summary>
    private const double Straight = 1e12;

    private readonly double[] _at;
    private readonly double[] _values;
    private readonly double[] _bends;

    private SmoothingSpline(double[] at, double[] values, double[] bends) => (_at, _values, _bends) = (at, values, bends);

    /// <summary>Fits the curve.</summary>
    /// <param name="at">Where, ascending; at least 3.</param>
    /// <param name="values">Values there.</param>
    /// <param name="deviations">Standard deviation of each value; not negative.</param>
    /// <param name="target">Sum of squared misses over variances that the curve may have; not negative.</param>
    /// <exception cref="ArgumentException">Places do not ascend.</exception>
    public static SmoothingSpline Fit(IReadOnlyList<double> at, IReadOnlyList<double> values, IReadOnlyList<double> deviations, double target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(at.Count, 3, nameof(at));
        if (at.Zip(at.Skip(1), (left, right) => right > left).Any(ascends => !ascends))
        {
            throw new ArgumentException("places must ascend", nameof(at));
        }

        double[] y = [.. values];
        double[] variances = [.. deviations.Select(deviation => deviation * deviation)];
        double[] x = [.. at];
        if (variances.Max() <= 0)
        {
            return Smoothed(x, y, variances, 0).Spline;
        }

        double unit = Math.Pow((x[^1] - x[0]) / (x.Length - 1), 3) / variances.Max();
        (double low, double high) = (-30, Math.Log(Straight));
        (SmoothingSpline line, double misses) = Smoothed(x, y, variances, Straight * unit);
        if (misses <= target)
        {
            return line;
        }

        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            bool allowed = Smoothed(x, y, variances, Math.Exp(middle) * unit).Misses <= target;
            (low, high) = allowed ? (middle, high) : (low, middle);
        }

        return Smoothed(x, y, variances, Math.Exp(low) * unit).Spline;
    }

    /// <summary>The curve's value at a place between the first and the last.</summary>
    public double At(double place)
    {
        int right = 1;
        while (right < _at.Length - 1 && _at[right] < place)
        {
            right++;
        }

        double width = _at[right] - _at[right - 1];
        double b = (place - _at[right - 1]) / width;
        double a = 1 - b;
        double bend = (((a * a) - 1) * a * _bends[right - 1]) + (((b * b) - 1) * b * _bends[right]);
        return (a * _values[right - 1]) + (b * _values[right]) + (bend * width * width / 6);
    }

    private static (SmoothingSpline Spline, double Misses) Smoothed(double[] x, double[] y, double[] variances, double smoothing)
    {
        int inner = x.Length - 2;
        double[] width = [.. x.Zip(x.Skip(1), (left, right) => right - left)];

        // Second differences: row j holds those of the values around knot j + 1.
        double[][] differences = [.. Enumerable.Range(0, inner).Select(j => new[] { 1 / width[j], -(1 / width[j]) - (1 / width[j + 1]), 1 / width[j + 1] })];
        double[][] matrix = [.. Enumerable.Range(0, inner).Select(i => Enumerable.Range(0, inner).Select(j =>
            (i == j ? (width[i] + width[i + 1]) / 3 : Math.Abs(i - j) == 1 ? width[Math.Max(i, j)] / 6 : 0)
            + (smoothing * Overlap(differences, variances, i, j))).ToArray())];
        double[] bends = (Cholesky.Decompose(matrix) ?? throw new ArgumentException("places must ascend", nameof(x)))
            .Solve([.. Enumerable.Range(0, inner).Select(j => (differences[j][0] * y[j]) + (differences[j][1] * y[j + 1]) + (differences[j][2] * y[j + 2]))]);

        double[] pull = new double[x.Length];
        for (int j = 0; j < inner; j++)
        {
            for (int k = 0; k < 3; k++)
            {
                pull[j + k] += differences[j][k] * bends[j];
            }
        }

        double[] values = [.. y.Select((value, i) => value - (smoothing * variances[i] * pull[i]))];
        double misses = pull.Select((force, i) => smoothing * smoothing * variances[i] * force * force).Sum();
        return (new SmoothingSpline(x, values, [0, .. bends, 0]), misses);
    }

    /// <summary>Entry of the second differences' matrix, times the variances, times itself.</summary>
    private static double Overlap(double[][] differences, double[] variances, int i, int j)
    {
        double sum = 0;
        for (int k = 0; k < 3; k++)
        {
            int other = i + k - j;
            if (other is >= 0 and < 3)
            {
                sum += differences[i][k] * variances[i + k] * differences[j][other];
            }
        }

        return sum;
    }
}
