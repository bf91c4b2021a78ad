using MarketSim.Grains.Codecs;
using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using Orleans.Placement;

namespace MarketSim.Grains.Replicates;

/// <summary>Runs a <see cref="MarketLoop"/> on a processor of its silo, and goes when it is done.</summary>
/// <remarks>A cancellation that comes too late may bring an activation up again. That goes by itself.</remarks>
[ActivationCountBasedPlacement]
[CollectionAgeLimit(Minutes = 2)]
public sealed class ReplicateGrain(MarketCache markets, ReplicateWorkers workers, IReplicateStudy study, RunLimits limits) : Grain, IReplicateGrain
{
    /// <inheritdoc/>
    public async Task<Payload<ReplicateResult>> RunAsync(MarketSource market, CancellationToken cancellation)
    {
        try
        {
            return new(await workers.DoAsync(() => ReplicateLoop.Run(markets.Get(market), markets.Factory, study, limits, cancellation), cancellation));
        }
        finally
        {
            DeactivateOnIdle();
        }
    }
}
