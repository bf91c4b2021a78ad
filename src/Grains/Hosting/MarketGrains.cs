using MarketSim.Grains.Agents;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Shards;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace MarketSim.Grains.Hosting;

/// <summary>Makes a silo one that hosts markets.</summary>
public static class MarketGrains
{
    private static readonly TimeSpan RunsStayFor = TimeSpan.FromDays(7);

    /// <summary>Adds what the grains of markets need.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="maker">How scenarios are read, populations drawn and agents made.</param>
    /// <param name="study">What is kept of a replicate.</param>
    public static ISiloBuilder AddMarkets(this ISiloBuilder silo, IMarketMaker maker, IReplicateStudy study)
    {
        silo.Services.AddSingleton(maker).AddSingleton(study).AddSingleton<MarketShelf>().AddSingleton<SeatTable>().AddSingleton<WorkBench>();
        silo.Services.AddPlacementDirector<ShardPlacement, ShardPlacementDirector>();

        // Agents are stepped by their shards without messages, so that a busy one looks idle; and a day of a great market takes longer than a web request.
        silo.Services.Configure<GrainCollectionOptions>(options => options.CollectionAge = RunsStayFor);
        silo.Services.Configure<SchedulingOptions>(options => options.TurnWarningLengthThreshold = TimeSpan.FromMinutes(10));
        silo.Services.Configure<SiloMessagingOptions>(options => options.MaxRequestProcessingTime = RunsStayFor);
        return silo;
    }
}
