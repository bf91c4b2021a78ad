namespace MarketSim.Scenarios.Populations;

/// <summary>A quarter of a year.</summary>
/// <param name="Number">Quarters since the year 0; consecutive quarters have consecutive numbers.</param>
internal readonly record struct Quarter(int Number)
{
    /// <summary>Reads the form of scenario files, such as <c>2024-Q3</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Quarter Parse(string text)
    {
        if (text.Length == 7 && text[4] == '-' && text[5] == 'Q' && text[6] is >= '1' and <= '4'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year > 0)
        {
            return new Quarter((year * 4) + (text[6] - '1'));
        }

        throw new FormatException($"'{text}' is not a quarter such as 2024-Q3");
    }

    /// <summary>The quarter that a date lies in.</summary>
    public static Quarter Of(DateOnly date) => new((date.Year * 4) + ((date.Month - 1) / 3));

    /// <summary>Its first day.</summary>
    public DateOnly FirstDay => new(Number / 4, ((Number % 4) * 3) + 1, 1);

    /// <summary>Its number of days.</summary>
    public int Days => FirstDay.AddMonths(3).DayNumber - FirstDay.DayNumber;

    /// <summary>The quarter after it.</summary>
    public Quarter Next => new(Number + 1);
}
