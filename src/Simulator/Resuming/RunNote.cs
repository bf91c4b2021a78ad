using System.Text.Json.Nodes;
using MarketSim.Grains.Checkpoints;
using MarketSim.Market.Engine;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Hosting;

namespace MarketSim.Simulator.Resuming;

/// <summary>What a run is to do, noted in its folder until the run is complete.</summary>
internal sealed record RunNote
{
    /// <summary>The run's name in its cluster.</summary>
    public required string Name { get; init; }

    /// <summary>The scenario as resolved; the seed is in it.</summary>
    public required JsonNode? Scenario { get; init; }

    /// <summary>The scenario file as the command named it.</summary>
    public required string ScenarioFile { get; init; }

    /// <summary>The command line.</summary>
    public required string Command { get; init; }

    /// <summary>The build that began the run; no other build can resume it.</summary>
    public required string Build { get; init; }

    /// <summary>When the run began, UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Requested partitions of the agents; 0 for one per processor.</summary>
    public required int Shards { get; init; }

    /// <summary>How often checkpoints are taken.</summary>
    public CheckpointPlan Checkpoints { get; init; } = CheckpointPlan.Usual;

    /// <summary>Language of the report.</summary>
    public required ReportLanguage Language { get; init; }

    /// <summary>The cluster; a silo in the process if null.</summary>
    public ClusterChoice? Cluster { get; init; }

    /// <summary>Policy changes so far.</summary>
    public IReadOnlyList<Steering> Steering { get; init; } = [];

    /// <summary>The request to resume the run, on the cluster that the user names.</summary>
    public RunRequest Request(HostRequest how) => new(how)
    {
        File = ScenarioFile,
        Engine = EngineKind.Grains,
        Language = Language,
        Shards = Shards,
        Checkpoints = Checkpoints,
        Steering = Steering,
        Command = Command,
    };
}
