using MarketSim.Silo.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace MarketSim.Silo.Clusters;

/// <summary>A client of a cluster: starts runs, asks and steers them.</summary>
public sealed class ClusterClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly IHost _host;

    private ClusterClient(IHost host) => _host = host;

    /// <summary>Where grains are got from.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IClusterClient>();

    /// <summary>Connects to a cluster.</summary>
    /// <exception cref="ClusterUnreachableException">There is none, or it refuses; the message says which.</exception>
    public static Task<ClusterClient> ConnectAsync(ClusterSettings settings, CancellationToken cancellation = default)
    {
        ConnectionGate gate = settings.NewGate();
        return ConnectAsync(
            gate,
            settings.Address.ToString(),
            client =>
            {
                client.Configure<ClusterOptions>(settings.Name);
                client.Configure<ClientMessagingOptions>(ClusterSettings.Size);
                client.UseStore(settings);
                client.GuardConnections(gate, settings.Secrets.Certificate);
            },
            cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    /// <summary>Connects as <paramref name="configure"/> says.</summary>
    internal static async Task<ClusterClient> ConnectAsync(ConnectionGate gate, string address, Action<IClientBuilder> configure, CancellationToken cancellation)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddSingleton<IHostLifetime, ProcessLifetime>();
        builder.UseOrleansClient(client =>
        {
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(3));
            configure(client);
        });
        IHost host = builder.Build();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Patience);
        try
        {
            Task start = host.StartAsync(timeout.Token);
            if (await Task.WhenAny(start, gate.Refused) != start)
            {
                throw new ClusterUnreachableException($"{address}: refused: {await gate.Refused}");
            }

            await start;
            return new ClusterClient(host);
        }
        catch (Exception failure) when (failure is not ClusterUnreachableException && !cancellation.IsCancellationRequested)
        {
            host.Dispose();
            string why = gate.Refused.IsCompleted ? "refused: " + await gate.Refused
                : ClusterStorage.TroubleOf(failure) is { } trouble ? trouble
                : failure is OperationCanceledException ? "no node of this cluster answers" + Because(gate)
                : failure.Message.ReplaceLineEndings(" ");
            throw new ClusterUnreachableException($"{address}: {why}");
        }
    }

    private static string Because(ConnectionGate gate) => gate.Doubt is { } doubt ? $": {doubt}" : "";
}

/// <summary>There is no such cluster, or it lets nobody in.</summary>
public sealed class ClusterUnreachableException(string message) : IOException(message);
