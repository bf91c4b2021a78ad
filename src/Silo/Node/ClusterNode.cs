using System.Net;
using System.Net.Sockets;
using MarketSim.Grains.Agents;
using MarketSim.Grains.Runs;
using MarketSim.Silo.Clusters;
using MarketSim.Silo.Connections;
using MarketSim.Silo.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Orleans.Dashboard;

namespace MarketSim.Silo.Node;

/// <summary>A node of a cluster: a silo, and a page for whoever looks after it.</summary>
public sealed class ClusterNode : IAsyncDisposable
{
    private const string ExportTo = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private readonly WebApplication _app;

    private ClusterNode(WebApplication app, int siloPort, int gatewayPort) => (_app, SiloPort, GatewayPort) = (app, siloPort, gatewayPort);

    /// <summary>The port for other nodes.</summary>
    public int SiloPort { get; }

    /// <summary>The port for clients.</summary>
    public int GatewayPort { get; }

    /// <summary>Address of the page for health, with dashboard where it was asked for.</summary>
    public string Page => _app.Urls.First();

    /// <summary>Done when the node has been stopped, by a signal or by its cluster.</summary>
    public Task Stopped => _app.WaitForShutdownAsync();

    /// <summary>Starts a node.</summary>
    /// <exception cref="ClusterUnreachableException">The cluster refuses it, or there is no Redis server.</exception>
    public static async Task<ClusterNode> StartAsync(NodeOptions options, CancellationToken cancellation = default)
    {
        ConnectionGate gate = options.Cluster.NewGate();
        int siloPort = options.SiloPort == 0 ? FreePort(options.Listen) : options.SiloPort;
        int gatewayPort = options.GatewayPort == 0 ? FreePort(options.Listen) : options.GatewayPort;
        WebApplication app = Build(options, gate, siloPort, gatewayPort);
        gate.Log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("MarketSim.Connections");
        try
        {
            Task start = app.StartAsync(cancellation);
            if (await Task.WhenAny(start, gate.Refused) != start)
            {
                throw new ClusterUnreachableException($"{options.Cluster.Address}: refused: {await gate.Refused}");
            }

            await start;
            ISiloStatusOracle oracle = app.Services.GetRequiredService<ISiloStatusOracle>();
            oracle.SubscribeToSiloStatusEvents(new NodeNews(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("MarketSim.Nodes"), oracle.SiloAddress));
            return new ClusterNode(app, siloPort, gatewayPort);
        }
        catch (Exception failure) when (failure is not (ClusterUnreachableException or OperationCanceledException))
        {
            throw new ClusterUnreachableException($"{options.Cluster.Address}: {Why(failure, gate, app)}");
        }
    }

    private static string Why(Exception failure, ConnectionGate gate, WebApplication app) => failure.GetBaseException() switch
    {
        _ when gate.Refused.IsCompletedSuccessfully => "refused: " + gate.Refused.Result,
        _ when ClusterStorage.TroubleOf(failure) is { } trouble => trouble,
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => "a port that it was to listen at is taken",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "it cannot listen at an address that is not this machine's",
        _ when Ahead(app) is { } ahead => ahead,
        Exception other => $"the node cannot start: {other.Message.ReplaceLineEndings(" ")}{(gate.Doubt is { } doubt ? $" ({doubt})" : "")}",
    };

    /// <summary>Whether a node wrote a time that is still to come: no node is let in while such a row looks alive.</summary>
    private static string? Ahead(WebApplication app)
    {
        try
        {
            DateTime now = DateTime.UtcNow;
            MembershipEntry? entry = app.Services.GetRequiredService<IMembershipTable>().ReadAllAsync().WaitAsync(TimeSpan.FromSeconds(5)).GetAwaiter().GetResult()
                .Members.Select(member => member.Item1).Where(member => member.IAmAliveTime > now.AddMinutes(1)).MaxBy(member => member.IAmAliveTime);
            return entry is null ? null : FormattableString.Invariant(
                $"the clock of node {entry.SiloAddress} is {(entry.IAmAliveTime - now).TotalMinutes:0} minutes ahead of this machine's, and it does not answer; set both clocks, or wait until that time has come");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The reason why the node could not start may be the same.
            return null;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(NodeOptions options, ConnectionGate gate, int siloPort, int gatewayPort)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.HttpPort));
        builder.Services.AddRoutingCore();
        builder.Services.AddHostedService<RegistryWatch>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        NodeLogging.Configure(builder.Logging, options.JsonLog);
        Export(builder.Services);
        builder.UseOrleans(silo =>
        {
            ClusterSilo.Configure(silo, options, gate, siloPort, gatewayPort);
            if (options.Dashboard)
            {
                silo.AddDashboard();
            }
        });
        WebApplication app = builder.Build();
        app.Use(async (context, next) =>
        {
            // A page in a browser may give this address a name of its own. It asks for that name, and learns nothing.
            if (context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]")
            {
                await next(context);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            }
        });
        app.MapGet("/health", (ILocalSiloDetails silo, ISiloStatusOracle oracle, AgentTable slots, IHostApplicationLifetime lifetime) =>
        {
            NodeHealth health = NodeHealth.Of(options.Cluster.Address.Cluster, silo, oracle, slots, gate, lifetime);
            return Results.Json(health, statusCode: health.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
        if (options.Dashboard)
        {
            app.MapOrleansDashboard("/dashboard");
        }

        return app;
    }

    /// <remarks>Measures and traces go to a collector where the usual variable names one, and nowhere else.</remarks>
    private static void Export(IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(ExportTo)))
        {
            return;
        }

        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter(RunMeters.Name, "Microsoft.Orleans", "System.Runtime").AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(RunMeters.Name).AddOtlpExporter());
    }

    private static int FreePort(IPAddress address)
    {
        using var listener = new TcpListener(address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
