namespace MarketSim.Market.Inputs;

/// <summary>Months, each told by its first day.</summary>
public static class CalendarMonth
{
    /// <summary>The month of a day.</summary>
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The months from that of a day to that of another, in order; none when the last day is before the first one's month.</summary>
    public static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last)
    {
        for (DateOnly month = Of(first); month <= last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }
}
