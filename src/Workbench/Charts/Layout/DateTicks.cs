namespace MarketSim.Workbench.Charts.Layout;

/// <summary>Dates that an axis of time names.</summary>
public static class DateTicks
{
    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

    /// <summary>The ticks of a range: first days of weeks, months, quarters or years, at most as many as are wanted.</summary>
    /// <param name="from">First date.</param>
    /// <param name="to">Last date, not before the first.</param>
    /// <param name="wanted">How many at most, at least 2.</param>
    public static IReadOnlyList<DateTick> Of(DateOnly from, DateOnly to, int wanted = 8)
    {
        int days = to.DayNumber - from.DayNumber;
        foreach (int step in DaySteps)
        {
            if (days / step < wanted - 1 && days < 60)
            {
                return [.. Days(from, to, step)];
            }
        }

        int months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        int chosen = MonthSteps.FirstOrDefault(step => months / step < wanted, MonthSteps[^1]);
        return [.. Months(from, to, chosen)];
    }

    private static IEnumerable<DateTick> Days(DateOnly from, DateOnly to, int step)
    {
        // Day 0 of the calendar is a Monday, so multiples of seven are Mondays.
        int first = (from.DayNumber + step - 1) / step * step;
        for (int day = first; day <= to.DayNumber; day += step)
        {
            var date = DateOnly.FromDayNumber(day);
            yield return new(date, date.ToString("MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<DateTick> Months(DateOnly from, DateOnly to, int step)
    {
        int first = ((((from.Year * 12) + from.Month - 1 + (from.Day > 1 ? 1 : 0)) + step - 1) / step) * step;
        int last = (to.Year * 12) + to.Month - 1;
        for (int month = first; month <= last; month += step)
        {
            var date = new DateOnly(month / 12, (month % 12) + 1, 1);
            yield return new(date, date.ToString(step >= 12 ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>A date of an axis.</summary>
/// <param name="Date">The date.</param>
/// <param name="Words">How it is written.</param>
public readonly record struct DateTick(DateOnly Date, string Words);
