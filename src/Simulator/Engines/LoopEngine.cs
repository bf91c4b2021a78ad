using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Market.Engine;
using MarketSim.Market.Setting;
using MarketSim.Simulator.Desk;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Simulator.Engines;

/// <summary>Runs markets in plain loops, one on each processor.</summary>
internal sealed class LoopEngine(IMarketFactory factory, IReplicateStudy study) : IMarketEngine
{
    private static readonly RunLimits AnySize = new() { LettersPerDay = long.MaxValue };
    private readonly MarketCache _markets = new(factory);

    public string Name => "loop";

    public string EnsembleName => "loop";

    public Task<EngineRun> RunAsync(EngineRequest request) => Task.Run(() =>
    {
        var loop = new MarketLoop(request.Setting, factory.Create) { Steering = request.Options.Steering };
        RunProgress progress = loop.Run(request.Rows, done =>
        {
            request.Options.DayDone(done).GetAwaiter().GetResult();
            return request.Options.Stop(done);
        });
        var ended = new EngineRun(progress, loop.Record, GrainCalls: 0, [.. request.Options.Steering.Where(change => change.Day < progress.DaysDone)]);
        request.Secure(ended);
        return ended;
    });

    public ILiveMarket Live(string name, MarketSetting setting) => new LoopMarket(setting);

    public Task<ReplicateResult> RunReplicateAsync(MarketSource market, CancellationToken cancellation) =>
        Task.Run(() => ReplicateLoop.Run(_markets.Get(market), factory, study, AnySize, cancellation), cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
