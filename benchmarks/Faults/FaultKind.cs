namespace MarketSim.Benchmarks.Faults;

/// <summary>What can go wrong with a run on a cluster.</summary>
internal enum FaultKind
{
    /// <summary>A node is killed.</summary>
    NodeKilled,

    /// <summary>Two of three nodes are killed at once.</summary>
    TwoNodesKilled,

    /// <summary>All nodes are killed, and started anew after five seconds; who leads the run waits.</summary>
    AllNodesKilled,

    /// <summary>Who leads the run is killed, and the run resumed.</summary>
    LeaderKilled,

    /// <summary>All nodes and who leads the run are killed; nodes are started anew, and the run resumed.</summary>
    EverythingKilled,

    /// <summary>The Redis server hangs for 20 s.</summary>
    RedisFrozen,

    /// <summary>The Redis server is killed, and started again after 20 s.</summary>
    RedisKilled,

    /// <summary>The Redis server has no room for anything more for 20 s.</summary>
    RedisFull,

    /// <summary>A node hangs for 60 s and then goes on as if nothing had been.</summary>
    NodeFrozen,

    /// <summary>A node is killed in the moment in which a checkpoint is begun.</summary>
    CheckpointCut,

    /// <summary>A node is told to stop.</summary>
    NodeStopped,

    /// <summary>There is no room for the run's folder: its files cannot grow.</summary>
    FolderFull,
}
