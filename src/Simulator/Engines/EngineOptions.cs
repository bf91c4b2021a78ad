using MarketSim.Grains.Markets;

namespace MarketSim.Simulator.Engines;

/// <summary>How to open an engine.</summary>
internal sealed record EngineOptions
{
    /// <summary>The engine.</summary>
    public EngineKind Kind { get; init; }

    /// <summary>Makes the agents.</summary>
    public required IMarketFactory Factory { get; init; }

    /// <summary>Partitions the agents are split into; 0 for one per processor, of each node in a cluster.</summary>
    public int Shards { get; init; }

    /// <summary>The cluster; a silo in this process if null.</summary>
    public ClusterChoice? Cluster { get; init; }

    /// <summary>Folder for the checkpoints of a silo in this process; null for no checkpoints.</summary>
    public string? CheckpointsFolder { get; init; }
}
