using MarketSim.Simulator.Engines;

namespace MarketSim.Simulator.Hosting;

/// <summary>How a run, an ensemble or a study is carried out. Nothing here changes a result.</summary>
internal record HostRequest
{
    /// <summary>The output folder; a folder below <c>runs</c> if null.</summary>
    public string? Out { get; init; }

    /// <summary>Whether an earlier run or study in the folder is replaced.</summary>
    public bool Force { get; init; }

    /// <summary>Language of the report. If null: English, or the language in which a resumed study began.</summary>
    public ReportLanguage? Language { get; init; }

    /// <summary>The engine.</summary>
    public EngineKind Engine { get; init; }

    /// <summary>The cluster to run on; a silo in this process if null.</summary>
    public ClusterChoice? Cluster { get; init; }

    /// <summary>Maximum number of simultaneous runs of an ensemble or a study.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether failed runs are tried again.</summary>
    public bool RetryFailed { get; init; }

    /// <summary>Whether progress is hidden.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether results are printed as JSON.</summary>
    public bool Json { get; init; }

    /// <summary>The command line, for the manifest.</summary>
    public string Command { get; init; } = "";
}
