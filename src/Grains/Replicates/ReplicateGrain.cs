using MarketSim.Grains.Codecs;
using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using Orleans.Concurrency;
using Orleans.Placement;

namespace MarketSim.Grains.Replicates;

/// <summary>A replicate: a whole market in one grain. Key: the ensemble's name, a slash and a number.</summary>
public interface IReplicateGrain : IGrainWithStringKey
{
    /// <summary>Runs the market from first day to last.</summary>
    /// <param name="market">The market.</param>
    /// <param name="cancellation">Ends the replicate after the day it is at.</param>
    [ResponseTimeout("1.00:00:00")]
    Task<Payload<ReplicateResult>> RunAsync(MarketSource market, CancellationToken cancellation);

    /// <summary>Whether it is at its market, or waits for a processor. If its silo was lost, an activation elsewhere says that it is not.</summary>
    [AlwaysInterleave]
    Task<bool> IsBusyAsync();
}

/// <summary>Runs a <see cref="MarketLoop"/> on a processor of its silo, and goes when it is done.</summary>
/// <remarks>A cancellation that comes too late may bring an activation up again. That goes by itself.</remarks>
[ActivationCountBasedPlacement]
[CollectionAgeLimit(Minutes = 2)]
public sealed class ReplicateGrain(MarketCache markets, ReplicateWorkers workers, IReplicateStudy study, RunLimits limits) : Grain, IReplicateGrain
{
    private bool _busy;

    /// <inheritdoc/>
    public Task<bool> IsBusyAsync()
    {
        if (!_busy)
        {
            DeactivateOnIdle();
        }

        return Task.FromResult(_busy);
    }

    /// <inheritdoc/>
    public async Task<Payload<ReplicateResult>> RunAsync(MarketSource market, CancellationToken cancellation)
    {
        _busy = true;
        try
        {
            return new(await workers.DoAsync(() => ReplicateLoop.Run(markets.Get(market), markets.Factory, study, limits, cancellation), cancellation));
        }
        finally
        {
            _busy = false;
            DeactivateOnIdle();
        }
    }
}

/// <summary>A silo's processors, lent to work that computes for long: as many pieces at a time as there are processors.</summary>
/// <remarks>The work runs on the thread pool, so that the silo's grains go on answering.</remarks>
public sealed class ReplicateWorkers : IDisposable
{
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);

    /// <summary>Does a piece of work when a processor is free.</summary>
    public async Task<T> DoAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}
