using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Books;

namespace MarketSim.Grains.Replicates;

/// <summary>An ensemble: the same market under many seeds, a grain for each replicate.</summary>
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

    /// <summary>Runs the replicates, several at a time.</summary>
    /// <param name="client">A client of the cluster, or of the silo inside this process.</param>
    /// <param name="name">The ensemble's name, unique in the cluster.</param>
    /// <param name="markets">The replicates' markets; they may differ in seed, in scenario or in both.</param>
    /// <param name="maxParallel">Replicates under way at a time; 0 for two for each processor of this machine, which keeps a small cluster busy.</param>
    /// <param name="done">Told each replicate as it ends, one at a time, in no order.</param>
    /// <param name="cancellation">Ends the ensemble; replicates that are over have been told.</param>
    /// <returns>The results, in the order of <paramref name="markets"/>, whatever the order in which they ended.</returns>
    /// <exception cref="BrokenBooksException">The books of a replicate do not balance: that of the first such market in the list.</exception>
    public static async Task<IReadOnlyList<ReplicateResult>> ExecuteAsync(
        IGrainFactory client,
        string name,
        IReadOnlyList<MarketSource> markets,
        int maxParallel = 0,
        Action<ReplicateResult>? done = null,
        CancellationToken cancellation = default)
    {
        var results = new ReplicateResult[markets.Count];
        var telling = new Lock();
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = maxParallel > 0 ? maxParallel : 2 * Environment.ProcessorCount,
            CancellationToken = cancellation,
        };
        await Parallel.ForAsync(0, markets.Count, options, async (index, stop) =>
        {
            results[index] = await RunAsync(client, () => $"{name}/{index}/{Guid.NewGuid():N}", markets[index], stop);
            lock (telling)
            {
                done?.Invoke(results[index]);
            }
        });
        return results.Select(result => result.Break).FirstOrDefault(broken => broken is not null) is { } first ? throw first.ToException() : results;
    }
}
