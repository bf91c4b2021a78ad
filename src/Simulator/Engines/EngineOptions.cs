using MarketSim.Grains.Markets;

namespace MarketSim.Simulator.Engines;

/// <summary>Which engine to open.</summary>
internal sealed record EngineOptions
{
    /// <summary>Which engine.</summary>
    public EngineKind Kind { get; init; }

    /// <summary>Makes the agents.</summary>
    public required IMarketMaker Maker { get; init; }

    /// <summary>Shards that the grains' engine deals agents out to; 0 for one for each processor, of each node where there is a cluster.</summary>
    public int Shards { get; init; }

    /// <summary>The cluster; none for a silo inside this process.</summary>
    public ClusterChoice? Cluster { get; init; }

    /// <summary>Folder for the checkpoints of a silo inside this process; none when it keeps none.</summary>
    public string? CheckpointsFolder { get; init; }
}
