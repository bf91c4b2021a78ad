namespace MarketSim.Silo.Clusters;

/// <summary>What keeps a cluster's list of nodes and the checkpoints of its runs.</summary>
public enum ClusterStore
{
    /// <summary>A Redis server.</summary>
    Redis,

    /// <summary>A PostgreSQL server, with the tables that Orleans' own scripts make.</summary>
    Postgres,
}
