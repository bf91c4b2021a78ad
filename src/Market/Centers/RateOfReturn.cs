namespace MarketSim.Market.Centers;

/// <summary>The internal rate of return of flows at equal intervals: the rate per interval at which their net present value is zero.</summary>
/// <remarks>
/// Flows that change sign more than once may have several such rates. A rate below zero does not compete with one of zero or more: the cost of closing down
/// alone brings one forth near -1. Norstrom (1972, Journal of Financial and Quantitative Analysis 7) has the case in which one rate of zero or more is certain.
/// </remarks>
/// <param name="Rate">The rate, above -1; nothing when there is none, and when several compete.</param>
/// <param name="Rates">How many rates compete: 0, 1, or more. A rate at which the value touches zero counts once.</param>
public readonly record struct RateOfReturn(double? Rate, int Rates)
{
    private const double Touches = 1e-12;
    private const double Width = 1e-13;

    // How far rounding carries a rate of exactly zero where other rates are a few percent away.
    private const double NearZero = 1e-6;

    /// <summary>Finds all rates above -1.</summary>
    public static RateOfReturn Of(ReadOnlySpan<double> flows)
    {
        List<double> logs = Zeros(flows.ToArray());
        int gains = logs.Count(log => log > -NearZero);
        int competing = gains > 0 ? gains : logs.Count;
        return new(competing == 1 ? Math.Exp(logs[^1]) - 1 : null, competing);
    }

    /// <summary>All s, ascending, at which the sum of flow i times exp(-i s) is zero: the logarithms of one plus each rate.</summary>
    /// <remarks>
    /// Rolle's theorem: between two zeros of f(s) exp(k s) lies a zero of its derivative. With k at a change of sign, the derivative has one change of sign less.
    /// </remarks>
    private static List<double> Zeros(double[] flows)
    {
        var zeros = new List<double>();
        int first = Array.FindIndex(flows, flow => flow != 0);
        int change = first < 0 ? -1 : Array.FindIndex(flows, first, flow => flow * Math.Sign(flows[first]) < 0);
        if (change < 0)
        {
            return zeros;
        }

        // Beyond these ends the first flow, or the last one, outweighs all others.
        int last = Array.FindLastIndex(flows, flow => flow != 0);
        double all = flows.Sum(Math.Abs);
        double low = -Math.Log(all / Math.Abs(flows[last])) - 1;
        double high = Math.Log(all / Math.Abs(flows[first])) + 1;
        double from = low;
        foreach (double to in (double[])[.. Turns(flows, change - 0.5).Where(turn => turn > low && turn < high), high])
        {
            double atFrom = Value(flows, first, last, from);
            double atTo = Value(flows, first, last, to);
            if (atTo == 0)
            {
                zeros.Add(to);
            }
            else if (atFrom * atTo < 0)
            {
                zeros.Add(Between(flows, first, last, from, to, Math.Sign(atFrom)));
            }

            from = to;
        }

        return zeros;
    }

    private static List<double> Turns(double[] flows, double at)
    {
        double largest = flows.Max(Math.Abs) * flows.Length;
        return Zeros([.. flows.Select((flow, i) => flow * (at - i) / largest)]);
    }

    private static double Between(double[] flows, int first, int last, double low, double high, int signAtLow)
    {
        while (high - low > Width * Math.Max(1, Math.Abs(low)))
        {
            double middle = (low + high) / 2;
            if (Value(flows, first, last, middle) * signAtLow > 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low + high) / 2;
    }

    /// <summary>Net present value over the sum of its terms' sizes, -1 to 1; zero where rounding hides the difference.</summary>
    private static double Value(double[] flows, int first, int last, double log)
    {
        // The largest factor is one, so that late flows at a rate near -1 stay finite.
        double factor = Math.Exp(-Math.Abs(log));
        double value = 0;
        double size = 0;
        double discount = 1;
        int step = log >= 0 ? 1 : -1;
        for (int i = log >= 0 ? first : last; i >= first && i <= last; i += step)
        {
            value += flows[i] * discount;
            size += Math.Abs(flows[i]) * discount;
            discount *= factor;
        }

        return Math.Abs(value) < Touches * size ? 0 : value / size;
    }
}
