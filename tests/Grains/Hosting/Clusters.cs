using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Hosting;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Tests.Checkpoints;
using MarketSim.Grains.Tests.Markets;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;

namespace MarketSim.Grains.Tests.Hosting;

/// <summary>Clusters inside the test process, one for each number of silos, each started when it is first asked for.</summary>
internal static class Clusters
{
    private static readonly Dictionary<int, Task<InProcessTestCluster>> Started = [];
    private static readonly Lock Starting = new();

    public static Task<InProcessTestCluster> Of(int silos)
    {
        lock (Starting)
        {
            if (!Started.TryGetValue(silos, out Task<InProcessTestCluster>? cluster))
            {
                Started.Add(silos, cluster = StartAsync(silos));
            }

            return cluster;
        }
    }

    /// <summary>Where the clusters' runs keep their checkpoints.</summary>
    public static MemoryStorage Storage { get; } = new();

    /// <summary>Slots taken in each silo of a cluster.</summary>
    public static int[] Slots(InProcessTestCluster cluster) =>
        [.. cluster.Silos.Select(silo => cluster.GetSiloServiceProvider(silo.SiloAddress).GetRequiredService<AgentTable>().Count)];

    public static async Task StopAsync()
    {
        foreach (Task<InProcessTestCluster> cluster in Started.Values)
        {
            await (await cluster).DisposeAsync();
        }
    }

    private static async Task<InProcessTestCluster> StartAsync(int silos)
    {
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.ConfigureSilo((_, silo) => silo.AddMarkets(new SmallMarketFactory(), new PlainStudy(), new RunLimits { Days = 1_000_000 }).AddIncomingGrainCallFilter<CallCounter>()
            .Services.AddKeyedSingleton<IGrainStorage>(CheckpointVault.StorageName, Storage));
        InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}
