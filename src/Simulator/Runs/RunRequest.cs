using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Reports.Texts;
using MarketSim.Simulator.Engines;

namespace MarketSim.Simulator.Runs;

/// <summary>What <c>marketsim run</c> was asked for.</summary>
internal sealed record RunRequest
{
    /// <summary>A month: what is lost with a process is made again in a moment, and a checkpoint takes as long as a day does.</summary>
    public const int DefaultCheckpointDays = 30;

    /// <summary>The scenario's file.</summary>
    public required string File { get; init; }

    /// <summary>Assignments <c>path=value</c>.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>The seed; the scenario's own if none.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Replicates of an ensemble; none for a single run.</summary>
    public int? Replicates { get; init; }

    /// <summary>The folder; <c>runs/NAME-SEED</c> if none.</summary>
    public string? Out { get; init; }

    /// <summary>Whether an earlier run in the folder is replaced.</summary>
    public bool Force { get; init; }

    /// <summary>Language of the report.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>Shards of the grains' engine; 0 for one for each processor, of each node where there is a cluster.</summary>
    public int Shards { get; init; }

    /// <summary>The engine.</summary>
    public EngineKind Engine { get; init; }

    /// <summary>Days from one checkpoint to the next; 0 for none.</summary>
    public int CheckpointDays { get; init; } = DefaultCheckpointDays;

    /// <summary>Whether progress is kept to itself.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether run.json is printed instead of the table.</summary>
    public bool Json { get; init; }

    /// <summary>The cluster to run on; none for a silo inside this process.</summary>
    public ClusterChoice? Cluster { get; init; }

    /// <summary>Changes of policy to make on the way, as an earlier run recorded them.</summary>
    public IReadOnlyList<Steering> Steering { get; init; } = [];

    /// <summary>The command line, for run.json.</summary>
    public string Command { get; init; } = "";

    /// <summary>The name of the run among those of its cluster: unique where others run too.</summary>
    public string NameOf(Scenario scenario) => Cluster is null
        ? scenario.Name
        : FormattableString.Invariant($"{scenario.Name}-{scenario.Seed}-{Guid.NewGuid():N}")[..^24];

    /// <summary>The engine that was asked for.</summary>
    public EngineOptions EngineOptions(IMarketMaker maker, string? checkpointsFolder = null) => new()
    {
        Kind = Engine,
        Maker = maker,
        Shards = Shards,
        Cluster = Cluster,
        CheckpointsFolder = checkpointsFolder,
    };
}
