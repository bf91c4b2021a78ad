using MarketSim.Market.Setting;

namespace MarketSim.Simulator.Progress;

/// <summary>How work is spread over what is counted. A market's days take longer year by year, since requests grow.</summary>
/// <param name="growth">Natural logarithm of the cost of the last unit of a period over that of the first; 0 when all cost the same.</param>
/// <param name="period">Units until the work begins anew, such as the days of the runs that are under way at the same time.</param>
internal sealed class WorkCurve(double growth, long period)
{
    /// <summary>All units cost the same.</summary>
    public static WorkCurve Even { get; } = new(0, 1);

    /// <summary>The days of a market: a day costs as much as its requests.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="atOnce">Runs that are under way at the same time.</param>
    /// <remarks>Six years of the national market take e^2 times as long a day at their end as at their start (measured), its requests grow by e^1.9.</remarks>
    public static WorkCurve Of(MarketSetting setting, int atOnce = 1)
    {
        double[] share = [.. setting.Segments.Select(segment => segment.Share * segment.RequestsPerYear)];
        double OnDay(int day) => share.Select((part, segment) => part * setting.Need[segment].RateOn(day)).Sum();
        return OnDay(0) > 0 ? new(Math.Log(OnDay(setting.Days - 1) / OnDay(0)), (long)setting.Days * atOnce) : Even;
    }

    /// <summary>Share of all work that is done, 0 to 1.</summary>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all, at least 1.</param>
    public double Share(long done, long total) => Work(done) / Work(total);

    private double Work(long units)
    {
        (long whole, long rest) = Math.DivRem(units, period);
        double part = (double)rest / period;
        return whole + (Math.Abs(growth) < 1e-9 ? part : double.ExpM1(growth * part) / double.ExpM1(growth));
    }
}
