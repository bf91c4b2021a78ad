using System.Text.Json.Serialization;

namespace MarketSim.Scenarios.Traces;

/// <summary>What was read of a trace.</summary>
public sealed record Trace
{
    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>Its format.</summary>
    public required TraceFormat Format { get; init; }

    /// <summary>The jobs, ordered by arrival.</summary>
    [JsonIgnore]
    public IReadOnlyList<TraceJob> Jobs { get; init; } = [];

    /// <summary>Midnight of the day that arrivals count from; none when the trace does not say on which date it began, so that weekday and hour are unknown.</summary>
    public required DateTime? Origin { get; init; }

    /// <summary>Unit of lengths: <c>s</c> or <c>tokens</c>.</summary>
    public required string LengthUnit { get; init; }

    /// <summary>Unit of sizes: <c>cards</c> or <c>tokens</c>.</summary>
    public required string SizeUnit { get; init; }

    /// <summary>Lines left out, by why: they are sound but say nothing of lengths or sizes.</summary>
    public required IReadOnlyDictionary<string, int> LeftOut { get; init; }

    /// <summary>How the trace writes times, in words.</summary>
    public string Times { get; init; } = "";

    /// <summary>Lines that could not be read; they are not among the jobs.</summary>
    public int BadLines { get; init; }

    /// <summary>Lines after which reading ended; none when the trace was read whole.</summary>
    public int? CutAfterLines { get; init; }

    /// <summary>Jobs read.</summary>
    public int Count => Jobs.Count;

    /// <summary>Whether lengths are time on cards, which a lease can be measured by.</summary>
    public bool HasTime => LengthUnit == TraceUnits.Seconds;
}

/// <summary>A job, pod or request of a trace.</summary>
/// <param name="Arrival">When it came, seconds from the trace's origin.</param>
/// <param name="Length">How long it took, in the trace's unit; above 0.</param>
/// <param name="Size">How large it was, in the trace's unit; above 0.</param>
public readonly record struct TraceJob(double Arrival, double Length, double Size);

/// <summary>Formats of traces that are read.</summary>
public enum TraceFormat
{
    /// <summary>Microsoft's Philly cluster, processed: <c>timestamp, duration, num_gpus, gpu_time, cluster</c>; seconds, GPUs.</summary>
    Philly,

    /// <summary>Alibaba's GPU cluster of 2023 (openb), list of pods: <c>num_gpu, gpu_milli, creation_time, deletion_time, scheduled_time, qos</c>; seconds since the trace began, GPUs in thousandths.</summary>
    Openb,

    /// <summary>Azure's inference of large language models: <c>TIMESTAMP, ContextTokens, GeneratedTokens</c>; neither lengths nor cards, but tokens.</summary>
    Azure,

    /// <summary>This project's own: <c>arrival, size</c> and one of <c>length_seconds, length_hours, length_days</c>, with <c>customer</c> if known.</summary>
    Generic,
}

/// <summary>Units of traces.</summary>
public static class TraceUnits
{
    /// <summary>Time.</summary>
    public const string Seconds = "s";

    /// <summary>Accelerator cards, which may be shared.</summary>
    public const string Cards = "cards";

    /// <summary>Tokens of a language model.</summary>
    public const string Tokens = "tokens";
}

/// <summary>Parts of what a trace says of demand.</summary>
public enum DemandPart
{
    /// <summary>Lengths of requests.</summary>
    Lengths,

    /// <summary>Sizes of requests.</summary>
    Sizes,

    /// <summary>Weekdays and burstiness.</summary>
    Arrivals,
}
