using MarketSim.Silo.Clusters;
using Microsoft.Extensions.Hosting;

namespace MarketSim.Silo.Operations;

/// <summary>Ends a node that the store does not list any more, as after a flush: it would say that it is ready and serve nobody, and others would form a second cluster.</summary>
/// <param name="table">The list of nodes.</param>
/// <param name="self">This node.</param>
/// <param name="lifetime">Knows when the node has started.</param>
internal sealed class RegistryWatch(IMembershipTable table, ILocalSiloDetails self, IHostApplicationLifetime lifetime) : BackgroundService
{
    private const int Misses = 3;
    private const int Failed = 1;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        int missed = 0;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            missed = !lifetime.ApplicationStarted.IsCancellationRequested || await IsListedAsync() ? 0 : missed + 1;
            if (missed == Misses)
            {
                await Console.Error.WriteLineAsync("error: this node ends: the store lists it no more (was it flushed?); start it again");
                await Console.Error.FlushAsync(CancellationToken.None);

                // At once: nothing that runs here can be kept without the store's list.
                Environment.Exit(Failed);
            }
        }
    }

    /// <remarks>A store that does not answer may have kept the list. One that answers and has no list at all has lost it.</remarks>
    private async Task<bool> IsListedAsync()
    {
        try
        {
            return (await table.ReadAllAsync().WaitAsync(Period)).Members.Any(member => member.Item1.SiloAddress.Equals(self.SiloAddress));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failure is TimeoutException or OperationCanceledException || ClusterStorage.TroubleOf(failure) is not null;
        }
    }
}
