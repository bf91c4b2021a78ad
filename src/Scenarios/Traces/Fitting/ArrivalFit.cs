namespace MarketSim.Scenarios.Traces.Fitting;

/// <summary>How requests come: by day, weekday and hour, and from one to the next.</summary>
/// <remarks>
/// Traces begin with a few stragglers and end in the middle of a day. The steady days are those from the first to the last that has a twentieth of the median day's
/// requests, without that first and last one.
/// </remarks>
public sealed record ArrivalFit
{
    /// <summary>Weeks that weekday factors take.</summary>
    public const int LeastDaysForWeekdays = 14;

    private const double StragglerShare = 0.05;
    private const double DaySeconds = 86_400;

    /// <summary>Steady days; 0 when the trace is too short to have any.</summary>
    public required int Days { get; init; }

    /// <summary>Days among them with less than a twentieth of the median day's requests: taken for outages, they do not count in <see cref="BurstSigma"/>.</summary>
    public required int OutageDays { get; init; }

    /// <summary>Requests a day, mean of the steady days.</summary>
    public required double PerDay { get; init; }

    /// <summary>Variance of daily counts over their mean: 1 for a Poisson process; not a number with fewer than two days.</summary>
    public required double DispersionIndex { get; init; }

    /// <summary>Standard deviation of the logarithm of daily counts, weekdays and Poisson noise taken out; not a number with fewer than two days.</summary>
    public required double BurstSigma { get; init; }

    /// <summary>Arrivals by weekday, Monday first, mean 1; empty without dates or with too few days.</summary>
    public required IReadOnlyList<double> WeekdayFactors { get; init; }

    /// <summary>Arrivals by hour of the day as the trace's clock has it, mean 1; empty without dates or days.</summary>
    public required IReadOnlyList<double> HourFactors { get; init; }

    /// <summary>Seconds from one request to the next, where not 0.</summary>
    public required SampleFit Gaps { get; init; }

    /// <summary>Share of requests that come in the same second as the one before; not a number with fewer than two.</summary>
    public required double TogetherShare { get; init; }

    /// <summary>Standard deviation of those seconds over their mean, zeros counted: 1 for a Poisson process.</summary>
    public required double GapVariation { get; init; }

    /// <summary>Fits a trace's arrivals.</summary>
    public static ArrivalFit Of(Trace trace)
    {
        (int first, int[] counts, double least) = SteadyDays(trace);
        double from = counts.Length == 0 ? double.NegativeInfinity : first * DaySeconds;
        double to = counts.Length == 0 ? double.PositiveInfinity : (first + counts.Length) * DaySeconds;
        List<double> times = [.. trace.Jobs.Select(job => job.Arrival).Where(at => at >= from && at < to)];
        List<double> gaps = [.. times.Zip(times.Skip(1), (a, b) => b - a)];
        double[] weekdays = Weekdays(trace, first, counts);
        double mean = counts.Length == 0 ? double.NaN : counts.Average();
        double gap = gaps.Count == 0 ? double.NaN : gaps.Average();
        return new ArrivalFit
        {
            Days = counts.Length,
            OutageDays = counts.Count(count => count < least),
            PerDay = mean,
            DispersionIndex = counts.Length < 2 || mean <= 0 ? double.NaN : counts.Sum(count => (count - mean) * (count - mean)) / (counts.Length - 1) / mean,
            BurstSigma = LogSpread(trace, first, counts, weekdays, least),
            WeekdayFactors = weekdays,
            HourFactors = Hours(trace, counts.Length, times),
            Gaps = SampleFit.Of("seconds between requests", gaps.Where(value => value > 0)),
            TogetherShare = gaps.Count == 0 ? double.NaN : gaps.Count(value => value <= 0) / (double)gaps.Count,
            GapVariation = gap > 0 ? Math.Sqrt(gaps.Average(value => (value - gap) * (value - gap))) / gap : double.NaN,
        };
    }

    private static (int First, int[] Counts, double Least) SteadyDays(Trace trace)
    {
        SortedDictionary<int, int> byDay = [];
        foreach (TraceJob job in trace.Jobs)
        {
            int day = (int)Math.Floor(job.Arrival / DaySeconds);
            byDay[day] = byDay.GetValueOrDefault(day) + 1;
        }

        int[] ordered = [.. byDay.Values.Order()];
        double least = ordered[ordered.Length / 2] * StragglerShare;
        int first = byDay.First(day => day.Value >= least).Key + 1;
        int last = byDay.Last(day => day.Value >= least).Key - 1;
        return last < first ? (0, [], least) : (first, [.. Enumerable.Range(first, last - first + 1).Select(day => byDay.GetValueOrDefault(day))], least);
    }

    private static double[] Weekdays(Trace trace, int first, int[] counts)
    {
        if (trace.Origin is not { } origin || counts.Length < LeastDaysForWeekdays)
        {
            return [];
        }

        double[] means = [.. Enumerable.Range(0, 7).Select(weekday => counts.Where((_, i) => Weekday(origin, first + i) == weekday).Average())];
        double all = means.Average();
        return all > 0 ? [.. means.Select(mean => mean / all)] : [];
    }

    private static double[] Hours(Trace trace, int days, List<double> times) => trace.Origin is null || days == 0
        ? []
        : [.. Enumerable.Range(0, 24).Select(hour => times.Count(at => (int)(at % DaySeconds / 3600) == hour) * 24.0 / times.Count)];

    /// <summary>Outages are left out; a count of n has a logarithm uncertain by 1/n in variance.</summary>
    private static double LogSpread(Trace trace, int first, int[] counts, double[] weekdays, double least)
    {
        double Factor(int day) => weekdays.Length == 0 ? 1 : weekdays[Weekday(trace.Origin!.Value, day)];
        List<(double Log, int Count)> logs = [.. counts.Select((count, i) => (Math.Log(count / Factor(first + i)), count)).Where(day => day.count > 0 && day.count >= least)];
        if (logs.Count < 2)
        {
            return double.NaN;
        }

        double mean = logs.Average(day => day.Log);
        double variance = logs.Sum(day => (day.Log - mean) * (day.Log - mean)) / (logs.Count - 1);
        return Math.Sqrt(Math.Max(0, variance - logs.Average(day => 1.0 / day.Count)));
    }

    private static int Weekday(DateTime origin, int day) => ((int)origin.AddDays(day).DayOfWeek + 6) % 7;
}
