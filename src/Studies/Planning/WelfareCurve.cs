using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Planning;

/// <summary>Welfare as a smooth function of the build-ahead ratio, laid along the ratios that were run.</summary>
/// <remarks>
/// A <see cref="SmoothingSpline"/> over the logarithm of the ratio that misses the ratios by about half of what chance would: a curve cannot follow chance and shape at once, and takes
/// about half of the freedom that there is. With few seeds it is nearly a line or a bow; with many it goes through what was found.
/// </remarks>
public sealed class WelfareCurve
{
    private const int Steps = 1000;
    private const double ShareOfChance = 0.5;
    private readonly SmoothingSpline _curve;
    private readonly double _from;
    private readonly double _width;
    private readonly double[] _values;
    private readonly int _best;

    /// <summary>Lays the curve.</summary>
    /// <param name="ratios">Build-ahead ratios, ascending, positive; at least 3.</param>
    /// <param name="welfare">Welfare at each.</param>
    /// <param name="chance">Standard error of each, what seeds do to all ratios alike left out.</param>
    public WelfareCurve(IReadOnlyList<double> ratios, IReadOnlyList<double> welfare, IReadOnlyList<double> chance)
    {
        (Lowest, Highest) = (ratios[0], ratios[^1]);
        _from = Math.Log(Lowest);
        _width = Math.Log(Highest) - _from;
        _curve = SmoothingSpline.Fit([.. ratios.Select(ratio => Math.Log(ratio))], welfare, chance, ShareOfChance * ratios.Count);
        _values = [.. Enumerable.Range(0, Steps + 1).Select(step => _curve.At(_from + (_width * step / Steps)))];
        _best = Array.IndexOf(_values, _values.Max());
    }

    /// <summary>Lowest ratio that was run.</summary>
    public double Lowest { get; }

    /// <summary>Highest ratio that was run.</summary>
    public double Highest { get; }

    /// <summary>The ratio of the highest welfare, within those run.</summary>
    public double BestRatio => RatioAt(_best);

    /// <summary>Welfare at a ratio.</summary>
    public double At(double ratio) => _curve.At(Math.Log(ratio));

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
        _ => Math.Exp(_from + (_width * step / Steps)),
    };
}
