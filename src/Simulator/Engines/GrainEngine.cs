using System.Globalization;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Runs;
using MarketSim.Silo;

namespace MarketSim.Simulator.Engines;

/// <summary>Runs markets with grains, in a silo inside this process.</summary>
internal sealed class GrainEngine : IMarketEngine
{
    private readonly EmbeddedSilo _silo;
    private readonly int _shards;
    private long _replicates;

    private GrainEngine(EmbeddedSilo silo, int shards) => (_silo, _shards) = (silo, shards);

    public string Name => "agents";

    public string EnsembleName => "replicate";

    /// <summary>Starts the silo.</summary>
    public static async Task<GrainEngine> OpenAsync(EngineOptions options) => new(
        await EmbeddedSilo.StartAsync(new EmbeddedSiloOptions { Maker = options.Maker, Study = new ReplicateStudy(), CheckpointsFolder = options.CheckpointsFolder }),
        options.Shards);

    /// <remarks>Each step of an agent is one call of its grain, which its shard makes without a message.</remarks>
    public async Task<EngineRun> RunAsync(EngineOrder order)
    {
        MarketOrder market = ScenarioMarketMaker.Order(order.Setting.Scenario, order.Setting.Seed);
        AgentRun run = await AgentRun.ExecuteAsync(_silo.Client, order.Name, market, order.Rows, new AgentRunOptions
        {
            Shards = _shards,
            CheckpointDays = order.CheckpointDays,
            Journal = order.Journal,
            ResumeFrom = order.ResumeFrom,
            Steering = order.Steering,
            Told = order.Told,
            Stop = order.Stop,
        });
        return new EngineRun(run.Progress, run.Record, run.Progress.Steps, run.Steering, run.Recoveries);
    }

    public Task<ReplicateResult> RunReplicateAsync(MarketOrder market, CancellationToken cancellation)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{market.ScenarioHash}/{market.Seed}/{Interlocked.Increment(ref _replicates)}");
        return EnsembleRun.RunAsync(_silo.Client, key, market, cancellation);
    }

    public ValueTask DisposeAsync() => _silo.DisposeAsync();
}
