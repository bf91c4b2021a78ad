using MarketSim.Silo.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace MarketSim.Silo.Clusters;

/// <summary>A client of a cluster: starts runs, asks and steers them.</summary>
public sealed class ClusterClient : IAsyncDisposable
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan News = TimeSpan.FromSeconds(5);
    private readonly IHost _host;

    private ClusterClient(IHost host) => _host = host;

    /// <summary>Where grains are got from.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IClusterClient>();

    /// <summary>Connects to a cluster. One that is busy, or is just starting, is waited for.</summary>
    /// <param name="settings">The cluster.</param>
    /// <param name="notify">Takes a line now and then while it is waited for.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="ClusterUnreachableException">There is none, or it refuses; the message says which.</exception>
    public static async Task<ClusterClient> ConnectAsync(ClusterSettings settings, Action<string>? notify = null, CancellationToken cancellation = default)
    {
        long began = TimeProvider.System.GetTimestamp();
        using var news = new Timer(
            _ => notify?.Invoke(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"waiting for the cluster, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s")), null, News, News);
        while (true)
        {
            try
            {
                return await OnceAsync(settings, cancellation);
            }
            catch (ClusterUnreachableException busy) when (busy.MayPass && TimeProvider.System.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    private static Task<ClusterClient> OnceAsync(ClusterSettings settings, CancellationToken cancellation)
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
        timeout.CancelAfter(Attempt);
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
            bool mayPass = !gate.Refused.IsCompleted && ClusterStorage.TroubleOf(failure) is null;
            string why = gate.Refused.IsCompleted ? "refused: " + await gate.Refused
                : ClusterStorage.TroubleOf(failure) is { } trouble ? trouble
                : failure is OperationCanceledException ? "no node of this cluster answers" + Because(gate)
                : failure.Message.ReplaceLineEndings(" ");
            throw new ClusterUnreachableException($"{address}: {why}") { MayPass = mayPass };
        }
    }

    private static string Because(ConnectionGate gate) => gate.Doubt is { } doubt ? $": {doubt}" : "";
}

/// <summary>There is no such cluster, or it lets nobody in.</summary>
public sealed class ClusterUnreachableException(string message) : IOException(message)
{
    /// <summary>Whether another attempt may succeed: nobody refused, and the store answered.</summary>
    public bool MayPass { get; init; }
}
