namespace MarketSim.Studies.Facts;

/// <summary>The days that a run must have simulated for a fact to be evaluated.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record FactPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Whatever was simulated, so it be a day.</summary>
    public static FactPeriod Any { get; } = new(DateOnly.MaxValue, DateOnly.MinValue);

    /// <summary>Whole calendar years, both included.</summary>
    public static FactPeriod Years(int from, int to) => new(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31));

    /// <summary>A single day.</summary>
    public static FactPeriod Day(DateOnly day) => new(day, day);

    /// <summary>Whether a run simulated all of it.</summary>
    public bool IsIn(RunRecord record) => record.National.Count > 0 && record.National[0].Date <= From && record.National[^1].Date >= To;
}
