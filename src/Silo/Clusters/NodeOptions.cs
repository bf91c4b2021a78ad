using System.Net;
using MarketSim.Grains.Markets;

namespace MarketSim.Silo.Clusters;

/// <summary>How one node of a cluster runs.</summary>
public sealed record NodeOptions
{
    /// <summary>What it has in common with the others.</summary>
    public required ClusterSettings Cluster { get; init; }

    /// <summary>The address at which other nodes and clients reach it; nobody but this machine unless told.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>The port for other nodes; 0 for any that is free.</summary>
    public int SiloPort { get; init; }

    /// <summary>The port for clients; 0 for any that is free.</summary>
    public int GatewayPort { get; init; }

    /// <summary>The port of this machine's loopback address for health and dashboard; 0 for any that is free.</summary>
    public int HttpPort { get; init; }

    /// <summary>Whether Orleans' dashboard is shown there.</summary>
    public bool Dashboard { get; init; }

    /// <summary>Whether log lines are JSON.</summary>
    public bool JsonLog { get; init; }

    /// <summary>How large runs may be.</summary>
    public RunLimits Limits { get; init; } = new() { OwnerTimeout = TimeSpan.FromMinutes(2) };
}
