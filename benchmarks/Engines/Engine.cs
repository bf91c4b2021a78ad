using System.Diagnostics;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Runs;
using MarketSim.Market.Engine;
using MarketSim.Market.Setting;
using MarketSim.Silo;

namespace MarketSim.Benchmarks.Engines;

/// <summary>One way to run a market, and the times it took.</summary>
/// <param name="name">Its name.</param>
/// <param name="run">Runs the market once.</param>
internal sealed class Engine(string name, Func<Task<RunProgress>> run)
{
    private readonly List<double> _seconds = [];

    public string Name { get; } = name;

    public RunProgress Progress { get; private set; }

    public double Fastest => _seconds.Min();

    public double Median => _seconds.Order().ElementAt(_seconds.Count / 2);

    public long AllocatedBytes { get; private set; }

    public async Task RunAsync()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long allocated = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        Progress = await run();
        _seconds.Add(watch.Elapsed.TotalSeconds);
        AllocatedBytes = GC.GetTotalAllocatedBytes() - allocated;
    }

    /// <summary>The engines over one market: the plain loop, a replicate's grain, a grain for each agent.</summary>
    public static Engine[] All(MarketSetting setting, EmbeddedSilo silo, int shards)
    {
        MarketSource order = ScenarioMarketFactory.Source(setting.Scenario, setting.Seed);
        return
        [
            new("plain loop", () => Task.Run(() => new MarketLoop(setting).Run(new CountingSink()))),
            new("replicate grain", async () => (await EnsembleRun.RunAsync(silo.Client, () => Guid.NewGuid().ToString("N"), order)).Progress),
            new("agent grains", async () => (await AgentRun.ExecuteAsync(silo.Client, Guid.NewGuid().ToString("N"), order, shards, new CountingSink())).Progress),
        ];
    }
}
