using Microsoft.Extensions.Hosting;

namespace MarketSim.Silo;

/// <summary>Leaves Ctrl-C and termination to the program that the silo is in: it ends its run first, and then the silo.</summary>
internal sealed class ProcessLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
