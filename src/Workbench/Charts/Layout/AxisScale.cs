namespace MarketSim.Workbench.Charts.Layout;

/// <summary>Where a value lies on a drawing.</summary>
/// <param name="Low">The value at the start.</param>
/// <param name="High">The value at the end; another one.</param>
/// <param name="Start">Place of the start.</param>
/// <param name="End">Place of the end.</param>
/// <param name="IsLog">Whether equal ratios, not equal differences, are equally far apart.</param>
public readonly record struct AxisScale(double Low, double High, double Start, double End, bool IsLog = false)
{
    /// <summary>A value's place; not a number for what has none.</summary>
    public double At(double value)
    {
        double share = IsLog ? Math.Log(value / Low) / Math.Log(High / Low) : (value - Low) / (High - Low);
        return double.IsFinite(share) ? Start + (share * (End - Start)) : double.NaN;
    }

    /// <summary>A date's place.</summary>
    public double At(DateOnly date) => At(date.DayNumber);

    /// <summary>A scale of dates.</summary>
    public static AxisScale OfDates(DateOnly from, DateOnly to, double start, double end) =>
        new(from.DayNumber, Math.Max(to.DayNumber, from.DayNumber + 1), start, end);
}
