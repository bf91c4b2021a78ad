namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>The project's own format: arrival as a date with time or in seconds, length in a unit that the column names, size in cards.</summary>
internal sealed class GenericColumns(string length, double seconds) : TraceColumns(TraceFormat.Generic, "arrival", length, "size")
{
    /// <summary>Columns of lengths with their unit in seconds.</summary>
    public static IReadOnlyList<(string Column, double Seconds)> Lengths { get; } = [("length_seconds", 1), ("length_hours", 3600), ("length_days", 86_400)];

    public override (TimePoint Arrival, double Length, double Size, string? LeftOut) Read(TraceRow row)
    {
        TimePoint arrival = double.TryParse(row.Text("arrival"), NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? TimePoint.After(row.Number("arrival", 0))
            : TimePoint.At(row.Time("arrival"));
        double time = row.Number(length, 0) * seconds;
        double size = row.Number("size", 0);
        return (arrival, time, size, WhyLeftOut(time, size));
    }
}
