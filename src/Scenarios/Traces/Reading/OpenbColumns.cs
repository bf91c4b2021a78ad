namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>openb: a pod lasts from creation to deletion; one GPU may be shared in thousandths. Pods that were never placed are left out.</summary>
internal sealed class OpenbColumns() : TraceColumns(TraceFormat.Openb, "num_gpu", "gpu_milli", "creation_time", "deletion_time", "scheduled_time")
{
    private const double WholeGpu = 1000;

    public override (TimePoint Arrival, double Length, double Size, string? LeftOut) Read(TraceRow row)
    {
        double created = row.Number("creation_time", 0);
        bool placed = row.Text("scheduled_time").Length > 0;
        double from = placed ? row.Number("scheduled_time", 0) : created;
        double length = row.Number("deletion_time", 0) - from;
        double size = row.Number("num_gpu", 0) * row.Number("gpu_milli", 0) / WholeGpu;
        return (TimePoint.After(created), length, size, size > 0 && !placed ? "never placed" : WhyLeftOut(length, size));
    }
}
