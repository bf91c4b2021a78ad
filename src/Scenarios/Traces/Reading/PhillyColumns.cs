namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>Philly: submission, duration in seconds, whole GPUs.</summary>
internal sealed class PhillyColumns() : TraceColumns(TraceFormat.Philly, "timestamp", "duration", "num_gpus")
{
    public override (TimePoint Arrival, double Length, double Size, string? LeftOut) Read(TraceRow row)
    {
        DateTime arrival = row.Time("timestamp");
        double length = row.Number("duration", 0);
        double size = row.Number("num_gpus", 0);
        return (TimePoint.At(arrival), length, size, WhyLeftOut(length, size));
    }
}
