using System.Net;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Markets;
using MarketSim.Silo.Connections;
using Npgsql;
using Orleans.Configuration;
using StackExchange.Redis;

namespace MarketSim.Silo.Clusters;

/// <summary>What nodes and clients of a cluster have in common.</summary>
/// <param name="Address">Where the cluster is.</param>
/// <param name="Secrets">What its members know.</param>
/// <param name="Factory">How scenarios are read, populations drawn and agents made.</param>
public sealed record ClusterSettings(ClusterAddress Address, ClusterSecrets Secrets, IMarketFactory Factory)
{
    private const int LargestMessage = 1 << 30;
    private static readonly TimeSpan RedisPatience = TimeSpan.FromSeconds(10);

    /// <summary>A gate for its connections.</summary>
    internal ConnectionGate NewGate() => new(Address.Cluster, BuildStamp.Of(Factory), Secrets.Shared);

    /// <summary>The names under which Orleans keeps its members and its state.</summary>
    internal void Name(ClusterOptions options)
    {
        options.ClusterId = Address.Cluster;
        options.ServiceId = "marketsim-" + Address.Cluster;
    }

    /// <summary>How large messages may be: a day's rows of a million buyers, or all of their rows at the end, come in one.</summary>
    internal static void Size(MessagingOptions options) => options.MaxMessageBodySize = LargestMessage;

    /// <summary>How the Redis server is reached.</summary>
    internal ConfigurationOptions Redis() => new()
    {
        EndPoints = { { Address.Host, Address.Port } },
        Password = Secrets.Redis,
        ClientName = "marketsim",
        AbortOnConnectFail = true,
        ConnectRetry = 2,
        ConnectTimeout = (int)RedisPatience.TotalMilliseconds,
        SyncTimeout = (int)RedisPatience.TotalMilliseconds,
        AsyncTimeout = (int)RedisPatience.TotalMilliseconds,
    };

    /// <summary>How the PostgreSQL server is reached.</summary>
    internal string Postgres() => new NpgsqlConnectionStringBuilder(Secrets.Postgres) { Host = Address.Host, Port = Address.Port, ApplicationName = "marketsim" }.ConnectionString;
}

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
