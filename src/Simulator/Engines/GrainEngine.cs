using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Runs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Silo;
using MarketSim.Silo.Clusters;
using MarketSim.Simulator.Desk;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Simulator.Engines;

/// <summary>Runs markets with grains: in a silo in this process, or on a cluster.</summary>
internal sealed class GrainEngine : IMarketEngine
{
    private const int MostShards = 1024;
    private static readonly TimeSpan ClusterPulse = TimeSpan.FromSeconds(2);
    private readonly IGrainFactory _grains;
    private readonly IAsyncDisposable _host;
    private readonly EngineOptions _options;
    private readonly string _ensemble = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
    private long _replicates;

    private GrainEngine(IGrainFactory grains, IAsyncDisposable host, EngineOptions options) => (_grains, _host, _options) = (grains, host, options);

    /// <remarks>A silo in this process is lost with it.</remarks>
    private TimeSpan Pulse => _options.Cluster is null ? TimeSpan.Zero : ClusterPulse;

    public string Name => "agents";

    public string EnsembleName => "replicate";

    public EmbeddedDoor? Door => (_host as EmbeddedSilo)?.Door;

    /// <summary>Starts the silo, or connects to the cluster.</summary>
    /// <exception cref="ClusterUnreachableException">There is no such cluster, or it refuses.</exception>
    public static async Task<GrainEngine> OpenAsync(EngineOptions options)
    {
        if (options.Cluster is { } cluster)
        {
            ClusterClient client = await ClusterClient.ConnectAsync(cluster.Settings(options.Factory), options.Notify);
            return new(client.Grains, client, options);
        }

        EmbeddedSilo silo = await EmbeddedSilo.StartAsync(
            new EmbeddedSiloOptions { Factory = options.Factory, Study = options.Study, CheckpointsFolder = options.CheckpointsFolder });
        return new(silo.Client, silo, options);
    }

    /// <remarks>Each step of an agent is one call of its grain, which its shard makes without a message.</remarks>
    public async Task<EngineRun> RunAsync(EngineRequest request)
    {
        MarketSource market = ScenarioMarketFactory.Source(request.Setting.Scenario, request.Setting.Seed);
        var record = new RunRecord(MarketKinds.Of(request.Setting.Scenario));
        EngineRun? ended = null;
        await AgentRun.ExecuteAsync(_grains, request.Name, market, new RecordingSink(record, request.Rows), request.Options with
        {
            Shards = _options.Shards > 0 ? _options.Shards : await ShardsAsync(),
            Pulse = Pulse,
            Secure = run => request.Secure(ended = Ended(run, record)),
        });
        return ended!;
    }

    public ILiveMarket Live(string name, MarketSetting setting) => new GrainMarket(_grains, name, setting);

    private static EngineRun Ended(AgentRun run, RunRecord record)
    {
        foreach ((int year, YearCounts counts) in run.Years)
        {
            record.Years.Add(year, counts);
        }

        return new EngineRun(run.Progress, record, run.Progress.Steps, run.Steering, run.Recoveries);
    }

    /// <remarks>On a cluster, each processor of each node gets a shard. Nodes are assumed to have as many processors as this machine.</remarks>
    private async Task<int> ShardsAsync()
    {
        int processors = Environment.ProcessorCount;
        return _options.Cluster is null ? processors : Math.Clamp(processors * (await _grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true)).Count, 1, MostShards);
    }

    public Task<ReplicateResult> RunReplicateAsync(MarketSource market, CancellationToken cancellation) => EnsembleRun.RunAsync(
        _grains,
        () => Invariant($"{_ensemble}/{market.Seed}/{Interlocked.Increment(ref _replicates)}"),
        market,
        Pulse,
        cancellation);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
