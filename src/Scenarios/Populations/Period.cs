namespace MarketSim.Scenarios.Populations;

/// <summary>A quarter or a month.</summary>
/// <param name="FirstDay">Its first day.</param>
/// <param name="Months">Its length: 1 or 3 months.</param>
internal readonly record struct Period(DateOnly FirstDay, int Months)
{
    /// <summary>Reads the form of scenario files, such as <c>2024-Q3</c> or <c>2024-07</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Period Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month)
            ? new Period(month, 1)
            : new Period(Quarter.Parse(text).FirstDay, 3);

    /// <summary>A number of its own: later periods have higher ones, and no month has a quarter's.</summary>
    public int Number => (((FirstDay.Year * 12) + FirstDay.Month - 1) * 2) + (Months == 1 ? 1 : 0);

    /// <summary>Its number of days.</summary>
    public int Days => FirstDay.AddMonths(Months).DayNumber - FirstDay.DayNumber;
}
