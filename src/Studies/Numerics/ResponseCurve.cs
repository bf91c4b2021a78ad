namespace MarketSim.Studies.Numerics;

/// <summary>A polynomial near given values: of several degrees together, each with the weight that the chance in the values leaves it.</summary>
/// <remarks>
/// Least squares on Legendre polynomials, degree by degree from 2 on. The weight of a degree falls with its squared misses over their variance, and twice the number of its coefficients (Mallows, "Some comments on
/// Cp", Technometrics 15, 1973): e to the minus half of that (Buckland, Burnham and Augustin, Biometrics 53, 1997). One degree alone would jump with the luck in the values. A response surface of one
/// factor: Box and Wilson, J. R. Stat. Soc. B 13 (1951). Values without chance are met: then it is a <see cref="SmoothingSpline"/> through all of them.
/// </remarks>
public sealed class ResponseCurve
{
    private const int LowestDegree = 2;
    private const int HighestDegree = 8;

    /// <summary>Values that are left over for each fit, at least: they tell chance from shape.</summary>
    private const int LeftOver = 4;

    private readonly double _middle;
    private readonly double _half;
    private readonly double[] _coefficients;
    private readonly SmoothingSpline? _through;

    private ResponseCurve(double middle, double half, double[] coefficients, SmoothingSpline? through) =>
        (_middle, _half, _coefficients, _through) = (middle, half, coefficients, through);

    /// <summary>Fits the curve.</summary>
    /// <param name="at">Where, ascending; at least 3.</param>
    /// <param name="values">Values there.</param>
    /// <param name="deviation">Standard deviation of each value; not negative.</param>
    /// <exception cref="ArgumentException">Places do not ascend.</exception>
    public static ResponseCurve Fit(IReadOnlyList<double> at, IReadOnlyList<double> values, double deviation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(at.Count, LowestDegree + 1, nameof(at));
        if (deviation <= 0)
        {
            return new ResponseCurve(0, 1, [], SmoothingSpline.Fit(at, values, [.. at.Select(_ => 0.0)], 0));
        }

        (double middle, double half) = ((at[0] + at[^1]) / 2, (at[^1] - at[0]) / 2);
        double[][] basis = [.. at.Select(place => Legendre((place - middle) / half, HighestDegree))];
        var fits = new List<(double[] Coefficients, double Risk)>();
        for (int degree = LowestDegree; degree <= Math.Max(LowestDegree, Math.Min(HighestDegree, at.Count - LeftOver)); degree++)
        {
            double[] coefficients = LeastSquares(basis, values, degree);
            double misses = values.Select((value, i) => (value - Sum(coefficients, basis[i])) / deviation).Sum(miss => miss * miss);
            fits.Add((coefficients, misses + (2 * (degree + 1))));
        }

        return new ResponseCurve(middle, half, Together(fits), null);
    }

    /// <summary>The curve's value at a place between the first and the last.</summary>
    public double At(double place) => _through?.At(place) ?? Sum(_coefficients, Legendre((place - _middle) / _half, _coefficients.Length - 1));

    private static double[] Together(List<(double[] Coefficients, double Risk)> fits)
    {
        double least = fits.Min(fit => fit.Risk);
        double[] weights = [.. fits.Select(fit => Math.Exp((least - fit.Risk) / 2))];
        double all = weights.Sum();
        double[] sum = new double[fits[^1].Coefficients.Length];
        for (int fit = 0; fit < fits.Count; fit++)
        {
            for (int i = 0; i < fits[fit].Coefficients.Length; i++)
            {
                sum[i] += weights[fit] / all * fits[fit].Coefficients[i];
            }
        }

        return sum;
    }

    private static double[] LeastSquares(double[][] basis, IReadOnlyList<double> values, int degree)
    {
        int count = degree + 1;
        double[][] normal = [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, count).Select(j => basis.Sum(row => row[i] * row[j])).ToArray())];
        double[] right = [.. Enumerable.Range(0, count).Select(i => basis.Select((row, k) => row[i] * values[k]).Sum())];
        return (Cholesky.Decompose(normal) ?? throw new ArgumentException("places must ascend", nameof(basis))).Solve(right);
    }

    private static double Sum(double[] coefficients, double[] basis) => coefficients.Select((coefficient, i) => coefficient * basis[i]).Sum();

    private static double[] Legendre(double x, int degree)
    {
        double[] values = new double[degree + 1];
        values[0] = 1;
        for (int n = 1; n <= degree; n++)
        {
            values[n] = n == 1 ? x : ((((2 * n) - 1) * x * values[n - 1]) - ((n - 1) * values[n - 2])) / n;
        }

        return values;
    }
}
