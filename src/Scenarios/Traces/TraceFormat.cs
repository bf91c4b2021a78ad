namespace MarketSim.Scenarios.Traces;

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
