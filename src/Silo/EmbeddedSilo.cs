using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Hosting;
using MarketSim.Grains.Markets;
using MarketSim.Silo.Clusters;
using MarketSim.Silo.Connections;
using MarketSim.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;

namespace MarketSim.Silo;

/// <summary>A cluster of one silo inside this process: nothing to install, nothing to configure, nobody else can reach it.</summary>
/// <remarks>
/// It listens on two ports of the loopback address that were free, writes no log, and leaves Ctrl-C to the program. A program that starts one runs
/// fastest with <c>ConcurrentGarbageCollection</c> off; with many replicates at a time, with <c>ServerGarbageCollector</c> on.
/// </remarks>
public sealed class EmbeddedSilo : IAsyncDisposable
{
    private const int Attempts = 5;
    private const int SecretLength = 32;
    private const string ClusterName = "embedded";
    private readonly IHost _host;

    private EmbeddedSilo(IHost host, EmbeddedDoor door) => (_host, Door) = (host, door);

    /// <summary>How others of this user reach it.</summary>
    public EmbeddedDoor Door { get; }

    /// <summary>The client to start runs and ensembles with.</summary>
    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    /// <summary>Starts the silo.</summary>
    /// <exception cref="IOException">No port of the loopback address could be had.</exception>
    public static async Task<EmbeddedSilo> StartAsync(EmbeddedSiloOptions options, CancellationToken cancellation = default)
    {
        for (int attempt = 1; ; attempt++)
        {
            (int siloPort, int gatewayPort) = FreePorts();
            byte[] secret = RandomNumberGenerator.GetBytes(SecretLength);
            IHost host = Build(options, siloPort, gatewayPort, GateOf(options.Factory, secret));
            try
            {
                await host.StartAsync(cancellation);
                return new EmbeddedSilo(host, new EmbeddedDoor(gatewayPort, Convert.ToBase64String(secret)));
            }
            catch (Exception failure) when (IsPortTaken(failure))
            {
                // Somebody took a port between our asking for a free one and the silo's taking it.
                host.Dispose();
                if (attempt == Attempts)
                {
                    throw new IOException("no free port on the loopback address", failure);
                }
            }
        }
    }

    /// <summary>Connects to the silo inside another process of this user.</summary>
    /// <exception cref="ClusterUnreachableException">It is gone.</exception>
    public static Task<ClusterClient> ConnectAsync(EmbeddedDoor door, IMarketFactory factory, CancellationToken cancellation = default)
    {
        ConnectionGate gate = GateOf(factory, Convert.FromBase64String(door.Secret));
        return ClusterClient.ConnectAsync(
            gate,
            "the run's process",
            client => client.UseLocalhostClustering(door.GatewayPort).GuardConnections(gate, certificate: null),
            cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private static IHost Build(EmbeddedSiloOptions options, int siloPort, int gatewayPort, ConnectionGate gate)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<IHostLifetime, ProcessLifetime>();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(siloPort, gatewayPort);
            silo.Configure<EndpointOptions>(endpoints =>
            {
                endpoints.AdvertisedIPAddress = IPAddress.Loopback;
                endpoints.SiloListeningEndpoint = new IPEndPoint(IPAddress.Loopback, siloPort);
                endpoints.GatewayListeningEndpoint = new IPEndPoint(IPAddress.Loopback, gatewayPort);
            });
            silo.GuardConnections(gate, certificate: null);
            silo.AddMarkets(options.Factory, options.Study, options.Limits);
            if (options.CheckpointsFolder is { } folder)
            {
                silo.Services.AddKeyedSingleton<IGrainStorage>(CheckpointVault.StorageName, new FileCheckpointStorage(folder));
            }

            options.Configure?.Invoke(silo);
        });
        return builder.Build();
    }

    private static ConnectionGate GateOf(IMarketFactory factory, byte[] secret) => new(ClusterName, BuildStamp.Of(factory), secret);

    private static (int Silo, int Gateway) FreePorts()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        one.Start();
        other.Start();
        return (((IPEndPoint)one.LocalEndpoint).Port, ((IPEndPoint)other.LocalEndpoint).Port);
    }

    private static bool IsPortTaken(Exception? failure) => failure switch
    {
        null => false,
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => true,
        AggregateException many => many.InnerExceptions.Any(IsPortTaken),
        _ => IsPortTaken(failure.InnerException),
    };
}

/// <summary>Leaves Ctrl-C and termination to the program that the silo is in: it ends its run first, and then the silo.</summary>
internal sealed class ProcessLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
