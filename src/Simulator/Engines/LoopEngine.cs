using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Runs;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Setting;
using MarketSim.Silo.Replicates;

namespace MarketSim.Simulator.Engines;

/// <summary>Runs markets in plain loops, one on each processor.</summary>
internal sealed class LoopEngine(IMarketMaker maker) : IMarketEngine
{
    private readonly ReplicateStudy _study = new();
    private readonly MarketShelf _markets = new(maker);

    public string Name => "loop";

    public string EnsembleName => "loop";

    public Task<EngineRun> RunAsync(EngineRequest request) => Task.Run(() =>
    {
        var loop = new MarketLoop(request.Setting, maker.Create) { Steering = request.Steering };
        RunProgress progress = loop.Run(request.Rows, request.Stop);
        return new EngineRun(progress, loop.Record, GrainCalls: 0, [.. request.Steering.Where(change => change.Day < progress.DaysDone)]);
    });

    public Task<ReplicateResult> RunReplicateAsync(MarketOrder market, CancellationToken cancellation) =>
        Task.Run(() => Run(_markets.Get(market), cancellation), cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ReplicateResult Run(MarketSetting setting, CancellationToken cancellation)
    {
        using IHashingRowSink rows = _study.OpenRows(setting);
        var loop = new MarketLoop(setting, maker.Create);
        RunProgress progress = default;
        try
        {
            progress = loop.Run(rows, done =>
            {
                progress = done;
                cancellation.ThrowIfCancellationRequested();
                return false;
            });
            return new(setting.Seed, progress, rows.Finish(), _study.Headlines(setting, loop.Record), _study.Facts(setting, loop.Record), null);
        }
        catch (BrokenBooksException broken)
        {
            return new(setting.Seed, progress, [], [], [], BookBreak.Of(broken));
        }
    }
}
