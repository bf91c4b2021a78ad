using MarketSim.Grains.Hosting;
using MarketSim.Silo.Connections;
using MarketSim.Silo.Operations;
using MarketSim.Silo.Replicates;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace MarketSim.Silo.Clusters;

/// <summary>A silo that is a node of a cluster.</summary>
internal static class ClusterSilo
{
    public static void Configure(ISiloBuilder silo, NodeOptions node, ConnectionGate gate, int siloPort, int gatewayPort)
    {
        silo.Configure<ClusterOptions>(node.Cluster.Name);
        silo.Configure<EndpointOptions>(endpoints =>
        {
            endpoints.AdvertisedIPAddress = node.Listen;
            endpoints.SiloPort = siloPort;
            endpoints.GatewayPort = gatewayPort;
            endpoints.SiloListeningEndpoint = new(node.Listen, siloPort);
            endpoints.GatewayListeningEndpoint = new(node.Listen, gatewayPort);
        });
        silo.UseStore(node.Cluster);
        silo.Configure<SiloMessagingOptions>(ClusterSettings.Size);
        silo.Configure<ClusterMembershipOptions>(DetectDeathsSoon);
        silo.Services.AddSingleton<IFatalErrorHandler, LastWord>();
        silo.GuardConnections(gate, node.Cluster.Secrets.Certificate);
        silo.AddMarkets(node.Cluster.Factory, new ReplicateStudy(), node.Limits);
    }

    /// <remarks>
    /// A dead process refuses connections and is found by three probes that fail at once; one that hangs, by three that get no answer. A full collection of a large
    /// heap takes a second or two and is forgiven. Nodes do not ask others to probe for them. When two of three die at once, the last one would ask the
    /// dead about each other. Then nobody is found dead until their rows in the table are out of date, a minute and a half later. For the same reason rows
    /// are renewed more often than usual: nodes that start after all others died wait no longer than that.
    /// </remarks>
    private static void DetectDeathsSoon(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 3;
        options.NumVotesForDeathDeclaration = 1;
        options.EnableIndirectProbes = false;
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        options.NumMissedTableIAmAliveLimit = 3;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(2);
        options.MaxJoinAttemptTime = TimeSpan.FromSeconds(60);
    }
}
