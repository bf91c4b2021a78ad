using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;

namespace MarketSim.Grains.Replicates;

/// <summary>Replicates of an ensemble or a study, a grain for each.</summary>
public static class EnsembleRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs one replicate, and again if the silo that had it is lost.</summary>
    /// <param name="client">A client of the cluster, or of the silo inside this process.</param>
    /// <param name="key">Gives a key that is unique in the cluster, another one each time.</param>
    /// <param name="market">Its market.</param>
    /// <param name="pulse">Time from one heartbeat to the next; three that fail in a row mean that the replicate is lost. Zero for no heartbeats.</param>
    /// <param name="cancellation">Ends the replicate after the day it is at.</param>
    public static async Task<ReplicateResult> RunAsync(
        IGrainFactory client, Func<string> key, MarketSource market, TimeSpan pulse = default, CancellationToken cancellation = default)
    {
        Backoff? waiting = null;
        while (true)
        {
            long began = TimeProvider.System.GetTimestamp();
            try
            {
                return await OnceAsync(client.GetGrain<IReplicateGrain>(key()), market, pulse, cancellation);
            }
            catch (Exception failure) when (RunFailures.IsLoss(failure) && !cancellation.IsCancellationRequested)
            {
                // Patience is for clusters that do not answer: an attempt that went on for long is not counted.
                waiting = waiting is null || TimeProvider.System.GetElapsedTime(began) > Patience ? new Backoff(Patience) : waiting;
                if (!await waiting.WaitAsync())
                {
                    throw;
                }
            }
        }
    }

    private static async Task<ReplicateResult> OnceAsync(IReplicateGrain replicate, MarketSource market, TimeSpan pulse, CancellationToken cancellation)
    {
        Task<Codecs.Payload<ReplicateResult>> call = replicate.RunAsync(market, cancellation);
        await Heartbeat.WatchAsync(call, replicate.IsBusyAsync, pulse, "a replicate");
        return (await call).Content;
    }
}
