using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;

namespace MarketSim.Grains.Replicates;

/// <summary>Replicates of an ensemble or a study, a grain for each.</summary>
public static class EnsembleRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Runs one replicate, and again if the silo that had it is lost.</summary>
    /// <param name="client">A client of the cluster, or of the silo inside this process.</param>
    /// <param name="key">Gives a key that is unique in the cluster, another one each time.</param>
    /// <param name="market">Its market.</param>
    /// <param name="cancellation">Ends the replicate after the day it is at.</param>
    public static async Task<ReplicateResult> RunAsync(IGrainFactory client, Func<string> key, MarketSource market, CancellationToken cancellation = default)
    {
        var waiting = new Backoff(Patience);
        while (true)
        {
            try
            {
                return (await client.GetGrain<IReplicateGrain>(key()).RunAsync(market, cancellation)).Content;
            }
            catch (Exception failure) when (RunFailures.IsLoss(failure) && !cancellation.IsCancellationRequested)
            {
                if (!await waiting.WaitAsync())
                {
                    throw;
                }
            }
        }
    }
}
