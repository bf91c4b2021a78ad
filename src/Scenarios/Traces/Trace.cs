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

    /// <summary>Jobs read.</summary>
    public int Count => Jobs.Count;

    /// <summary>Whether lengths are time on cards, which a lease can be measured by.</summary>
    public bool HasTime => LengthUnit == TraceUnits.Seconds;
}
