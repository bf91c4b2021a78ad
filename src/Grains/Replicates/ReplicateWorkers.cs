namespace MarketSim.Grains.Replicates;

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
