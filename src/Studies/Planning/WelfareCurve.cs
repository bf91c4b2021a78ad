using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Planning;

/// <summary>Welfare as a smooth function of the build-ahead ratio, laid through the ratios that were run.</summary>
/// <remarks>
/// Least squares: a polynomial in the logarithm of the ratio, of degree 3 from five ratios on and of degree 2 below. Chance moves neighbouring ratios apart;
/// a curve through all of them moves less than any one of them does.
/// </remarks>
public sealed class WelfareCurve
{
    private const int Steps = 1000;
    private readonly double[] _coefficients;
    private readonly double _middle;
    private readonly double _half;
    private readonly double[] _values;
    private readonly int _best;

    /// <summary>Lays the curve.</summary>
    /// <param name="ratios">Build-ahead ratios, ascending, positive; at least 3.</param>
    /// <param name="welfare">Welfare at each.</param>
    public WelfareCurve(IReadOnlyList<double> ratios, IReadOnlyList<double> welfare)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ratios.Count, 3, nameof(ratios));
        (Lowest, Highest) = (ratios[0], ratios[^1]);
        _middle = (Math.Log(Highest) + Math.Log(Lowest)) / 2;
        _half = (Math.Log(Highest) - Math.Log(Lowest)) / 2;
        int terms = ratios.Count < 5 ? 3 : 4;
        double[][] powers = [.. ratios.Select(ratio => Powers(ratio, terms))];
        double[][] matrix = [.. Enumerable.Range(0, terms).Select(i => Enumerable.Range(0, terms).Select(j => powers.Sum(row => row[i] * row[j])).ToArray())];
        double[] right = [.. Enumerable.Range(0, terms).Select(i => powers.Zip(welfare, (row, value) => row[i] * value).Sum())];
        _coefficients = Cholesky.Decompose(matrix)?.Solve(right) ?? throw new ArgumentException("the ratios must differ", nameof(ratios));
        _values = [.. Enumerable.Range(0, Steps + 1).Select(step => Value((2.0 * step / Steps) - 1))];
        _best = Array.IndexOf(_values, _values.Max());
    }

    /// <summary>Lowest ratio that was run.</summary>
    public double Lowest { get; }

    /// <summary>Highest ratio that was run.</summary>
    public double Highest { get; }

    /// <summary>The ratio of the highest welfare, within those run.</summary>
    public double BestRatio => RatioAt(_best);

    /// <summary>Welfare at a ratio.</summary>
    public double At(double ratio) => Value((Math.Log(ratio) - _middle) / _half);

    /// <summary>The ratios around the best one whose welfare is less than a tolerance below it; an end at the lowest or highest ratio run is open.</summary>
    /// <param name="tolerance">In units of welfare; not negative.</param>
    public (double Low, double High) Within(double tolerance)
    {
        double least = _values[_best] - tolerance;
        int low = _best;
        while (low > 0 && _values[low - 1] >= least)
        {
            low--;
        }

        int high = _best;
        while (high < Steps && _values[high + 1] >= least)
        {
            high++;
        }

        return (RatioAt(low), RatioAt(high));
    }

    private double RatioAt(int step) => step switch
    {
        0 => Lowest,
        Steps => Highest,
        _ => Math.Exp(_middle + (_half * ((2.0 * step / Steps) - 1))),
    };

    private double Value(double x)
    {
        double value = 0;
        for (int power = _coefficients.Length - 1; power >= 0; power--)
        {
            value = (value * x) + _coefficients[power];
        }

        return value;
    }

    private double[] Powers(double ratio, int terms)
    {
        double x = (Math.Log(ratio) - _middle) / _half;
        return [.. Enumerable.Range(0, terms).Select(power => Math.Pow(x, power))];
    }
}
