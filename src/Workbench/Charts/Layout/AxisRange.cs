namespace MarketSim.Workbench.Charts.Layout;

/// <summary>The range of an axis and its ticks.</summary>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Ticks">Round values, ascending; the first is at or below what is shown, the last at or above it.</param>
/// <param name="Step">Distance of ticks; that of the first two on a logarithmic axis.</param>
public sealed record AxisRange(double Low, double High, IReadOnlyList<double> Ticks, double Step)
{
    private static readonly double[] Digits = [1.0, 2.0, 5.0];

    /// <summary>A range with round ends that holds all values.</summary>
    /// <param name="low">Least value; anything, also not a number.</param>
    /// <param name="high">Greatest value.</param>
    /// <param name="wanted">About how many ticks, at least 2.</param>
    public static AxisRange Linear(double low, double high, int wanted = 5)
    {
        (low, high) = Ordered(low, high, 0.0, 1.0);
        double least = Math.Max(Math.Max(Math.Abs(low), Math.Abs(high)) * 1e-9, 1e-300);
        if (high - low < least)
        {
            double wider = low == 0.0 ? 0.5 : Math.Abs(low) * 0.1;
            (low, high) = (low - wider, high + wider);
        }

        (double mantissa, int exponent) = RoundStep((high / wanted) - (low / wanted));
        double step = Times(mantissa, exponent);
        double first = Math.Floor((low / step) + 1e-9);
        double last = Math.Ceiling((high / step) - 1e-9);
        double[] ticks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(index => Times((first + index) * mantissa, exponent))];
        return new(Math.Min(low, ticks[0]), Math.Max(high, ticks[^1]), ticks, step);
    }

    /// <summary>The same on a logarithmic axis; values that are not positive have no place on it.</summary>
    public static AxisRange Log(double low, double high, int wanted = 5)
    {
        (low, high) = Ordered(low > 0.0 ? low : double.NaN, high > 0.0 ? high : double.NaN, 1.0, 10.0);
        (low, high) = (Math.Clamp(low, 1e-290, 1e290), Math.Clamp(high, 1e-290, 1e290));
        int from = (int)Math.Floor(Math.Log10(low) + 1e-12);
        int to = Math.Max(from + 1, (int)Math.Ceiling(Math.Log10(high) - 1e-12));
        int decades = to - from;
        if (decades <= 2)
        {
            double[] fine = [.. Enumerable.Range(from, decades + 1).SelectMany(exponent => Digits.Select(digit => Times(digit, exponent)))];
            int first = Math.Max(0, Array.FindLastIndex(fine, tick => tick <= low * (1 + 1e-9)));
            int last = Array.FindIndex(fine, tick => tick >= high * (1 - 1e-9));
            last = Math.Max(first + 1, last < 0 ? fine.Length - 1 : last);
            return new(Math.Min(low, fine[first]), Math.Max(high, fine[last]), fine[first..(last + 1)], fine[first + 1] - fine[first]);
        }

        int skip = Math.Max(1, (int)Math.Ceiling(decades / (double)wanted));
        double[] ticks = [.. Enumerable.Range(0, ((decades + skip - 1) / skip) + 1).Select(index => Times(1.0, from + (index * skip)))];
        return new(Math.Min(low, ticks[0]), Math.Max(high, ticks[^1]), ticks, ticks[1] - ticks[0]);
    }

    private static (double Low, double High) Ordered(double low, double high, double orLow, double orHigh)
    {
        const double most = 1e290;
        low = double.IsFinite(low) ? low : double.IsFinite(high) ? Math.Min(high, orLow) : orLow;
        high = double.IsFinite(high) ? high : Math.Max(low, orHigh);
        (low, high) = (Math.Clamp(low, -most, most), Math.Clamp(high, -most, most));
        return low <= high ? (low, high) : (high, low);
    }

    private static (double Mantissa, int Exponent) RoundStep(double raw)
    {
        int exponent = (int)Math.Floor(Math.Log10(raw));
        double rest = raw / Math.Pow(10.0, exponent);
        return rest <= 1.0 + 1e-9 ? (1, exponent) : rest <= 2.0 + 1e-9 ? (2, exponent) : rest <= 5.0 + 1e-9 ? (5, exponent) : (1, exponent + 1);
    }

    /// <summary>Divides by a power where the exponent is negative, so that 3 tenths is 0.3.</summary>
    private static double Times(double digits, int exponent) => exponent >= 0 ? digits * Math.Pow(10.0, exponent) : digits / Math.Pow(10.0, -exponent);
}
