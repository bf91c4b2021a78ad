namespace MarketSim.Reports.Figures;

/// <summary>Months and years of a run.</summary>
public static class RunCalendar
{
    private const int FactsYear = 2024;

    /// <summary>First day of a day's month.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The calendar years that a run touches, in order.</summary>
    public static IReadOnlyList<int> Years(RunRecord record) => [.. record.National.Select(day => day.Date.Year).Distinct().Order()];

    /// <summary>The year that answers are about: 2024, or the run's second year when 2024 is not simulated, or its only one.</summary>
    /// <returns>0 when nothing was simulated.</returns>
    public static int FocusYear(RunRecord record)
    {
        IReadOnlyList<int> years = Years(record);
        return years.Count == 0 ? 0 : years.Contains(FactsYear) ? FactsYear : years[Math.Min(1, years.Count - 1)];
    }
}
