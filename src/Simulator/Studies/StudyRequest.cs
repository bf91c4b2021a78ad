using MarketSim.Reports.Texts;
using MarketSim.Simulator.Engines;

namespace MarketSim.Simulator.Studies;

/// <summary>How a study is to be conducted; none of it changes its numbers.</summary>
internal sealed record StudyRequest
{
    /// <summary>The folder; <c>runs/NAME</c> if none.</summary>
    public string? Out { get; init; }

    /// <summary>Whether an earlier run in the folder is replaced.</summary>
    public bool Force { get; init; }

    /// <summary>Language of the report; for a study that is resumed, its own if none.</summary>
    public ReportLanguage? Language { get; init; }

    /// <summary>What runs the markets.</summary>
    public EngineKind Engine { get; init; }

    /// <summary>The cluster; none for a silo inside this process.</summary>
    public ClusterChoice? Cluster { get; init; }

    /// <summary>Runs under way at a time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether runs that failed are tried again.</summary>
    public bool RetryFailed { get; init; }

    /// <summary>Whether progress is kept to itself.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether JSON is printed.</summary>
    public bool Json { get; init; }

    /// <summary>The command line, for study.json.</summary>
    public string Command { get; init; } = "";
}
