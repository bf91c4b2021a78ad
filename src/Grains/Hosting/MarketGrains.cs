using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Shards;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace MarketSim.Grains.Hosting;

/// <summary>Makes a silo one that hosts markets.</summary>
public static class MarketGrains
{
    /// <remarks>
    /// Agents are called by message when they come and when they go, so that little is gained by remembering where each is; remembered is also where agents of runs were
    /// that are over, at some 600 bytes each, and by default a million of them.
    /// </remarks>
    private const int AddressesRemembered = 20_000;

    private static readonly TimeSpan RunsStayFor = TimeSpan.FromDays(7);

    /// <summary>Adds what the grains of markets need.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="maker">How scenarios are read, populations drawn and agents made.</param>
    /// <param name="study">What is kept of a replicate.</param>
    /// <param name="limits">How large runs may be; the usual limits if none.</param>
    /// <remarks>Checkpoints go to the grain storage named <see cref="CheckpointVault.StorageName"/>, if the silo has one.</remarks>
    public static ISiloBuilder AddMarkets(this ISiloBuilder silo, IMarketMaker maker, IReplicateStudy study, RunLimits? limits = null)
    {
        silo.Services.AddSingleton(maker).AddSingleton(study).AddSingleton<MarketShelf>().AddSingleton<SeatTable>().AddSingleton<WorkBench>()
            .AddSingleton<CheckpointVault>().AddSingleton(limits ?? new RunLimits());
        silo.Services.AddPlacementDirector<ShardPlacement, ShardPlacementDirector>();

        // Agents are stepped by their shards without messages, so that a busy one looks idle; and a day of a great market takes longer than a web request.
        silo.Services.Configure<GrainCollectionOptions>(options => options.CollectionAge = RunsStayFor);
        silo.Services.Configure<GrainDirectoryOptions>(options => options.CacheSize = AddressesRemembered);
        silo.Services.Configure<SchedulingOptions>(options => options.TurnWarningLengthThreshold = TimeSpan.FromMinutes(10));
        silo.Services.Configure<SiloMessagingOptions>(options => options.MaxRequestProcessingTime = RunsStayFor);
        return silo;
    }
}
