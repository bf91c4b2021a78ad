namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>What each format calls its columns, and how a line becomes a job.</summary>
internal abstract class TraceColumns(TraceFormat format, params string[] needed)
{
    public static IReadOnlyList<TraceColumns> All { get; } = [new PhillyColumns(), new OpenbColumns(), new AzureColumns(), .. GenericColumns.Lengths.Select(length => new GenericColumns(length.Column, length.Seconds))];

    public TraceFormat Format => format;

    /// <summary>The columns that a file of the format must have; it may have others.</summary>
    public IReadOnlyList<string> Needed => needed;

    /// <summary>The column of arrivals.</summary>
    public abstract string Arrival { get; }

    public virtual string LengthUnit => TraceUnits.Seconds;

    public virtual string SizeUnit => TraceUnits.Cards;

    /// <summary>When the line's job came, what it took, how large it was; a reason to leave it out, or null.</summary>
    public abstract (TimePoint Arrival, double Length, double Size, string? LeftOut) Read(TraceRow row);

    protected static string? WhyLeftOut(double length, double size) => size <= 0 ? "without cards" : length <= 0 ? "without length" : null;
}

/// <summary>Philly: submission, duration in seconds, whole GPUs.</summary>
internal sealed class PhillyColumns() : TraceColumns(TraceFormat.Philly, "timestamp", "duration", "num_gpus")
{
    public override string Arrival => "timestamp";

    public override (TimePoint Arrival, double Length, double Size, string? LeftOut) Read(TraceRow row)
    {
        TimePoint arrival = row.Time("timestamp");
        double length = row.Number("duration", 0);
        double size = row.Number("num_gpus", 0);
        return (arrival, length, size, WhyLeftOut(length, size));
    }
}

/// <summary>openb: a pod lasts from creation to deletion; one GPU may be shared in thousandths. Pods that were never placed are left out.</summary>
internal sealed class OpenbColumns() : TraceColumns(TraceFormat.Openb, "num_gpu", "gpu_milli", "creation_time", "deletion_time", "scheduled_time")
{
    public override string Arrival => "creation_time";

    private const double WholeGpu = 1000;

    public override (TimePoint Arrival, double Length, double Size, string? LeftOut) Read(TraceRow row)
    {
        TimePoint created = row.Time("creation_time");
        TimePoint deleted = row.Time("deletion_time");
        bool placed = row.Text("scheduled_time").Length > 0;
        TimePoint from = placed ? row.Time("scheduled_time") : created;
        double length = deleted.After(from);
        double size = row.Number("num_gpu", 0) * row.Number("gpu_milli", 0) / WholeGpu;
        return (created, length, size, size > 0 && !placed ? "never placed" : WhyLeftOut(length, size));
    }
}

/// <summary>Azure: a request is as large as all its tokens and takes as long as its answer has tokens, for they come one after the other.</summary>
internal sealed class AzureColumns() : TraceColumns(TraceFormat.Azure, "TIMESTAMP", "ContextTokens", "GeneratedTokens")
{
    public override string Arrival => "TIMESTAMP";

    public override string LengthUnit => TraceUnits.Tokens;

    public override string SizeUnit => TraceUnits.Tokens;

    public override (TimePoint Arrival, double Length, double Size, string? LeftOut) Read(TraceRow row)
    {
        TimePoint arrival = row.Time("TIMESTAMP");
        double generated = row.Number("GeneratedTokens", 0);
        return (arrival, generated, row.Number("ContextTokens", 0) + generated, generated <= 0 ? "without answer" : null);
    }
}

/// <summary>The project's own format: arrival as a date with time or in seconds, length in a unit that the column names, size in cards.</summary>
internal sealed class GenericColumns(string length, double seconds) : TraceColumns(TraceFormat.Generic, "arrival", length, "size")
{
    public override string Arrival => "arrival";

    /// <summary>Columns of lengths with their unit in seconds.</summary>
    public static IReadOnlyList<(string Column, double Seconds)> Lengths { get; } = [("length_seconds", 1), ("length_hours", 3600), ("length_days", 86_400)];

    public override (TimePoint Arrival, double Length, double Size, string? LeftOut) Read(TraceRow row)
    {
        TimePoint arrival = row.Time("arrival");
        double time = row.Number(length, 0) * seconds;
        double size = row.Number("size", 0);
        return (arrival, time, size, WhyLeftOut(time, size));
    }
}
