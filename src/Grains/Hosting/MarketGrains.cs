using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Shards;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace MarketSim.Grains.Hosting;

/// <summary>Makes a silo one that hosts markets.</summary>
public static class MarketGrains
{
    /// <remarks>
    /// Messages go to agents only when they come and when they go, so a large cache of addresses gains little. It also keeps addresses of runs that are
    /// over, at some 600 bytes each; by default a million of them.
    /// </remarks>
    private const int AddressesRemembered = 20_000;

    private static readonly TimeSpan RunsStayFor = TimeSpan.FromDays(7);

    /// <summary>Adds what the grains of markets need.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="factory">How scenarios are read, populations drawn and agents made.</param>
    /// <param name="study">What is kept of a replicate.</param>
    /// <param name="limits">How large runs may be; the usual limits if none.</param>
    /// <remarks>Checkpoints go to the grain storage named <see cref="CheckpointVault.StorageName"/>, if the silo has one.</remarks>
    public static ISiloBuilder AddMarkets(this ISiloBuilder silo, IMarketFactory factory, IReplicateStudy study, RunLimits? limits = null)
    {
        silo.Services.AddSingleton(factory).AddSingleton(study).AddSingleton<MarketCache>().AddSingleton<AgentTable>().AddSingleton<ReplicateWorkers>()
            .AddSingleton<CheckpointVault>().AddSingleton(limits ?? new RunLimits());
        silo.Services.AddPlacementDirector<ShardPlacement, ShardPlacementDirector>();

        // Shards step agents without messages, so a busy agent looks idle. A day of a great market takes longer than a web request.
        silo.Services.Configure<GrainCollectionOptions>(options => options.CollectionAge = RunsStayFor);
        silo.Services.Configure<GrainDirectoryOptions>(options => options.CacheSize = AddressesRemembered);
        silo.Services.Configure<SchedulingOptions>(options => options.TurnWarningLengthThreshold = TimeSpan.FromMinutes(10));
        silo.Services.Configure<SiloMessagingOptions>(options => options.MaxRequestProcessingTime = RunsStayFor);
        return silo;
    }
}
