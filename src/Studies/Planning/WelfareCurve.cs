using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Planning;

/// <summary>Welfare as a smooth function of the lever, and the ratio that was measured along it.</summary>
/// <remarks>
/// A <see cref="ResponseCurve"/> over the logarithm of the lever, of the degree that promises the smallest error, given the chance in the levels' means. The best is looked for along the lever, since more of it need not
/// build further ahead: where cards are short, the ratio stands still. Between two levels the ratio is interpolated, log against log.
/// </remarks>
public sealed class WelfareCurve
{
    private const int Steps = 1000;
    private readonly ResponseCurve _curve;
    private readonly double[] _at;
    private readonly double[] _ratios;
    private readonly double[] _values;
    private readonly int _best;

    /// <summary>Lays the curve.</summary>
    /// <param name="levers">Levels of the lever, ascending, positive; at least 3.</param>
    /// <param name="ratios">Measured ratio at each.</param>
    /// <param name="welfare">Welfare at each.</param>
    /// <param name="chance">Standard error of each, what seeds do to all levels alike left out; not negative.</param>
    public WelfareCurve(IReadOnlyList<double> levers, IReadOnlyList<double> ratios, IReadOnlyList<double> welfare, double chance)
    {
        _at = [.. levers.Select(lever => Math.Log(lever))];
        _ratios = [.. ratios];
        _curve = ResponseCurve.Fit(_at, welfare, chance);
        _values = [.. Enumerable.Range(0, Steps + 1).Select(step => _curve.At(PlaceOf(step)))];
        _best = Array.IndexOf(_values, _values.Max());
    }

    /// <summary>Level of the lever with the highest welfare, within those run.</summary>
    public double BestLever => Math.Exp(PlaceOf(_best));

    /// <summary>Ratio that is measured there.</summary>
    public double BestRatio => RatioAt(_best);

    /// <summary>Whether the best is neither the lowest nor the highest level that was run.</summary>
    public bool IsInterior => _best is > 0 and < Steps;

    /// <summary>Ratio and welfare along the lever, for a picture.</summary>
    public IEnumerable<(double Ratio, double Welfare)> Points => Enumerable.Range(0, Steps + 1).Select(step => (RatioAt(step), _values[step]));

    /// <summary>Welfare at a level of the lever.</summary>
    public double At(double lever) => _curve.At(Math.Log(lever));

    /// <summary>The levels around the best one whose welfare is less than a tolerance below it.</summary>
    /// <param name="tolerance">In units of welfare; not negative.</param>
    /// <returns>The lowest and the highest ratio that are measured there, and whether the levels reach the lowest or the highest one that was run.</returns>
    public (double Low, double High, bool OpenBelow, bool OpenAbove) Within(double tolerance)
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

        double[] ratios = [.. Enumerable.Range(low, high - low + 1).Select(RatioAt)];
        return (ratios.Min(), ratios.Max(), low == 0, high == Steps);
    }

    private double PlaceOf(int step) => step == Steps ? _at[^1] : _at[0] + ((_at[^1] - _at[0]) * step / Steps);

    private double RatioAt(int step)
    {
        double place = PlaceOf(step);
        int right = 1;
        while (right < _at.Length - 1 && _at[right] < place)
        {
            right++;
        }

        double share = (place - _at[right - 1]) / (_at[right] - _at[right - 1]);
        return _ratios[right - 1] * Math.Pow(_ratios[right] / _ratios[right - 1], share);
    }
}
