using MarketSim.Grains.Codecs;
using MarketSim.Grains.Markets;

namespace MarketSim.Grains.Replicates;

/// <summary>A replicate: a whole market in one grain. Key: the ensemble's name, a slash and a number.</summary>
public interface IReplicateGrain : IGrainWithStringKey
{
    /// <summary>Runs the market from first day to last.</summary>
    /// <param name="market">The market.</param>
    /// <param name="cancellation">Ends the replicate after the day it is at.</param>
    [ResponseTimeout("1.00:00:00")]
    Task<Payload<ReplicateResult>> RunAsync(MarketSource market, CancellationToken cancellation);
}
