using System.Text.Json.Nodes;
using MarketSim.Market.Engine;
using MarketSim.Reports.Texts;
using MarketSim.Simulator.Engines;

namespace MarketSim.Simulator.Resuming;

/// <summary>What a run was asked for, as it is noted in its folder until it is complete.</summary>
internal sealed record RunNote
{
    /// <summary>The run's name in its cluster.</summary>
    public required string Name { get; init; }

    /// <summary>The scenario as resolved; the seed is in it.</summary>
    public required JsonNode? Scenario { get; init; }

    /// <summary>The scenario's file as it was named.</summary>
    public required string ScenarioFile { get; init; }

    /// <summary>The command line.</summary>
    public required string Command { get; init; }

    /// <summary>The build that ran it; no other can resume it.</summary>
    public required string Build { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Shards that were asked for; 0 for one for each processor.</summary>
    public required int Shards { get; init; }

    /// <summary>Days from one checkpoint to the next.</summary>
    public required int CheckpointDays { get; init; }

    /// <summary>Language of the report.</summary>
    public required ReportLanguage Language { get; init; }

    /// <summary>The cluster; none for a silo inside the process.</summary>
    public ClusterChoice? Cluster { get; init; }

    /// <summary>Changes of policy so far.</summary>
    public IReadOnlyList<Steering> Steering { get; init; } = [];
}
