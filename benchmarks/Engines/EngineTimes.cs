using System.Diagnostics;
using System.Runtime;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Market.Engine;
using MarketSim.Market.Setting;
using MarketSim.Silo;

namespace MarketSim.Benchmarks.Engines;

/// <summary>Times the three engines over one market, in turn, several times over.</summary>
internal static class EngineTimes
{
    public static async Task<int> PrintAsync(RunArguments arguments)
    {
        var watch = Stopwatch.StartNew();
        MarketSetting setting = RunArguments.Setting(arguments.Load());
        Console.WriteLine(FormattableString.Invariant(
            $"{setting.Scenario.Name}: {setting.Roster.Count} agents, {setting.Days} days, {setting.Plan.Phases.Length} phases a day; read and drawn in {watch.Elapsed.TotalSeconds:F2} s"));
        Console.WriteLine(FormattableString.Invariant(
            $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {(GCSettings.IsServerGC ? "server" : "workstation")} GC"));
        watch.Restart();
        await using EmbeddedSilo silo = await EmbeddedSilo.StartAsync(new() { Factory = new BenchFactory { Setting = setting }, Study = new CountingStudy() });
        Console.WriteLine(FormattableString.Invariant($"silo started in {watch.Elapsed.TotalSeconds:F2} s"));

        await PrintMemoryAsync(setting, silo, arguments.Shards);

        Engine[] engines = Engine.All(setting, silo, arguments.Shards);
        for (int i = 0; i < arguments.Repeats; i++)
        {
            foreach (Engine engine in engines)
            {
                await engine.RunAsync();
            }
        }

        Console.WriteLine();
        Console.WriteLine("| engine | fastest s | median s | x loop (fastest) | x loop (median) | M steps | k steps/s | k letters/s | allocated MB |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (Engine engine in engines)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"| {engine.Name} | {engine.Fastest:F2} | {engine.Median:F2} | {engine.Fastest / engines[0].Fastest:F2} | {engine.Median / engines[0].Median:F2} | {engine.Progress.Steps / 1e6:F2} | {engine.Progress.Steps / engine.Median / 1e3:F0} | {engine.Progress.Letters / engine.Median / 1e3:F0} | {engine.AllocatedBytes / 1e6:F0} |"));
        }

        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
        return engines.Any(engine => engine.Progress != engines[0].Progress) ? 1 : 0;
    }

    private static async Task PrintMemoryAsync(MarketSetting setting, EmbeddedSilo silo, int shards)
    {
        long empty = GC.GetTotalMemory(forceFullCollection: true);
        var loop = new MarketLoop(setting);
        long withLoop = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(loop);
        loop = null;
        IRunGrain run = silo.Client.GetGrain<IRunGrain>("memory");
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await run.StartAsync(ScenarioMarketFactory.Source(setting.Scenario, setting.Seed), shards > 0 ? shards : Environment.ProcessorCount, new([]), Guid.NewGuid());
        double seconds = watch.Elapsed.TotalSeconds;
        long withGrains = GC.GetTotalMemory(forceFullCollection: true);
        await run.CloseAsync(long.MaxValue, forget: true);
        int agents = setting.Roster.Count;
        Console.WriteLine(FormattableString.Invariant(
            $"bytes per agent at the start: {(withLoop - empty) / agents} in the plain loop, {(withGrains - before) / agents} as a grain; {agents} grains started in {seconds:F2} s"));
    }
}
