using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>The share of centers that have recovered their cost by years from opening, from what was observed alone: Kaplan and Meier (1958).</summary>
/// <remarks>
/// A center that has not recovered when the run ends counts as long as it was seen. One that retired without recovering never will, and stays in the count.
/// Centers that opened before the run are left out.
/// </remarks>
/// <param name="Steps">Years of each recovery, ascending, and the share recovered from then on, 0 to 1.</param>
/// <param name="SeenYears">The longest time that a center was seen, years; nothing is known beyond.</param>
/// <param name="ShownYears">The longest time that <see cref="FewestShown"/> centers were seen, years; beyond it, single centers make the curve jump.</param>
public sealed record RecoveryCurve(IReadOnlyList<(double Years, double Share)> Steps, double SeenYears, double ShownYears)
{
    /// <summary>Centers without which a picture ends the curve.</summary>
    public const int FewestShown = 5;

    private const double DaysPerYear = 365.25;

    /// <summary>Median years to recovery; nothing when fewer than half are seen to recover.</summary>
    public double? MedianYears => Steps.Where(step => step.Share >= 0.5).Select(step => (double?)step.Years).FirstOrDefault();

    /// <summary>The curve of the centers of a run that a condition holds for.</summary>
    public static RecoveryCurve Of(RunRecord record, Func<CenterRow, bool> condition)
    {
        DateOnly end = record.National.Count > 0 ? record.National[^1].Date : DateOnly.MinValue;
        return Of(record.Centers
            .Where(center => center is { Opened: not null, PaybackState: not (PaybackState.BeforeRun or PaybackState.NotOpened) } && condition(center))
            .Select(center => Seen(center, end)));
    }

    /// <summary>The curve of times seen.</summary>
    /// <param name="seen">Years until recovery, or years seen without one; the latter infinite when there never will be one.</param>
    public static RecoveryCurve Of(IEnumerable<(double Years, bool Recovered)> seen)
    {
        (double Years, bool Recovered)[] times = [.. seen];
        var steps = new List<(double, double)>();
        double left = 1;
        foreach (IGrouping<double, (double Years, bool Recovered)> at in times.Where(time => time.Recovered).GroupBy(time => time.Years).OrderBy(group => group.Key))
        {
            left *= 1 - ((double)at.Count() / times.Count(time => time.Years >= at.Key));
            steps.Add((at.Key, 1 - left));
        }

        double longest = times.Select(time => time.Years).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        double shown = times.Select(time => time.Years).OrderDescending().Skip(FewestShown - 1).FirstOrDefault();
        return new RecoveryCurve(steps, longest, Math.Min(longest, shown));
    }

    private static (double Years, bool Recovered) Seen(CenterRow center, DateOnly end) => center switch
    {
        { PaybackState: PaybackState.Recovered, PaybackYears: { } years } => (years, true),
        { Stage: CenterStage.Retired } => (double.PositiveInfinity, false),
        _ => (Math.Max(0, end.DayNumber - center.Opened!.Value.DayNumber) / DaysPerYear, false),
    };
}
