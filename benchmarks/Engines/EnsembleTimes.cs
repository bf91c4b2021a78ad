using System.Diagnostics;
using System.Runtime;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Silo;

namespace MarketSim.Benchmarks.Engines;

/// <summary>Times an ensemble on replicate grains against the same replicates in one plain loop, and looks whether its memory grows with their number.</summary>
internal static class EnsembleTimes
{
    private const int ReplicatesTimed = 20;
    private const int ReplicatesForMemory = 200;
    private static readonly int[] Looks = [10, 50, 100, 150, 200];

    public static async Task<int> PrintAsync(RunArguments arguments)
    {
        Scenario scenario = arguments.Load();
        Console.WriteLine(FormattableString.Invariant(
            $"{scenario.Name}, {scenario.Horizon.Days()} days; {Environment.ProcessorCount} processors, .NET {Environment.Version}, {(GCSettings.IsServerGC ? "server" : "workstation")} GC"));
        await using EmbeddedSilo silo = await EmbeddedSilo.StartAsync(new() { Factory = new ScenarioMarketFactory(), Study = new CountingStudy() });
        await PrintTimesAsync(scenario, silo, arguments.Repeats);
        await PrintMemoryAsync(arguments.Load("horizon.end=" + scenario.Horizon.Start.AddDays(27).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), silo);
        return 0;
    }

    /// <remarks>In turn and several times over, so that whatever else the machine does meets both. Each replicate is drawn, run and hashed alike.</remarks>
    private static async Task PrintTimesAsync(Scenario scenario, EmbeddedSilo silo, int repeats)
    {
        MarketSource order = ScenarioMarketFactory.Source(scenario, scenario.Seed);
        MarketSource[] orders = [.. Enumerable.Range(0, ReplicatesTimed).Select(index => order with { Seed = scenario.Seed + (ulong)index })];
        var loops = new List<(double Wall, double Processor)>();
        var ensembles = new List<(double Wall, double Processor)>();
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            loops.Add(await SecondsAsync(() => Task.Run(() => Loop(orders))));
            ensembles.Add(await SecondsAsync(() => RunAsync(silo, orders, 2 * Environment.ProcessorCount)));
        }

        double[] ratios = [.. loops.Zip(ensembles, (loop, ensemble) => loop.Wall / ensemble.Wall).Order()];
        double[] costs = [.. loops.Zip(ensembles, (loop, ensemble) => ensemble.Processor / loop.Processor).Order()];
        Console.WriteLine(FormattableString.Invariant($"{ReplicatesTimed} replicates, {repeats} times:"));
        Console.WriteLine("| way | fastest s | median s | median processor s |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach ((string way, List<(double Wall, double Processor)> times) in new[] { ("one plain loop, one after the other", loops), ("replicate grains", ensembles) })
        {
            Console.WriteLine(FormattableString.Invariant(
                $"| {way} | {times.Min(time => time.Wall):F2} | {Median(times.Select(time => time.Wall)):F2} | {Median(times.Select(time => time.Processor)):F2} |"));
        }

        Console.WriteLine(FormattableString.Invariant($"throughput of the ensemble over that of the loop: median {ratios[repeats / 2]:F2}, from {ratios[0]:F2} to {ratios[^1]:F2}"));
        Console.WriteLine(FormattableString.Invariant(
            $"processor time of the ensemble over that of the loop: median {costs[repeats / 2]:F2}; with {Environment.ProcessorCount} processors that nobody else uses it could be {Environment.ProcessorCount / costs[repeats / 2]:F2} times as fast"));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static bool Loop(MarketSource[] orders)
    {
        var factory = new ScenarioMarketFactory();
        var study = new CountingStudy();
        Scenario scenario = factory.Read(orders[0].ScenarioJson);
        foreach (MarketSource order in orders)
        {
            var setting = new MarketSetting(scenario, factory.Draw(scenario, order.Seed), order.Seed);
            using IHashingRowSink rows = study.OpenRows(setting);
            new MarketLoop(setting).Run(rows);
            rows.Finish();
        }

        return true;
    }

    private static async Task PrintMemoryAsync(Scenario scenario, EmbeddedSilo silo)
    {
        MarketSource order = ScenarioMarketFactory.Source(scenario, scenario.Seed);
        Console.WriteLine(FormattableString.Invariant($"memory over {ReplicatesForMemory} replicates of {scenario.Horizon.Days()} days, after a full collection:"));
        Console.WriteLine("| replicates | heap MB | working set MB |");
        Console.WriteLine("| --- | --- | --- |");
        for (int done = 0; done < ReplicatesForMemory;)
        {
            int next = Looks.First(look => look > done);
            await RunAsync(silo, Enumerable.Range(done, next - done).Select(index => order with { Seed = scenario.Seed + (ulong)index }), Environment.ProcessorCount);
            done = next;
            long heap = GC.GetTotalMemory(forceFullCollection: true);
            Console.WriteLine(FormattableString.Invariant($"| {done} | {heap / 1e6:F1} | {Environment.WorkingSet / 1e6:F0} |"));
        }
    }

    private static Task RunAsync(EmbeddedSilo silo, IEnumerable<MarketSource> orders, int atATime) => Parallel.ForEachAsync(
        orders,
        new ParallelOptions { MaxDegreeOfParallelism = atATime },
        async (order, stop) => await EnsembleRun.RunAsync(silo.Client, () => Guid.NewGuid().ToString("N"), order, cancellation: stop));

    private static async Task<(double Wall, double Processor)> SecondsAsync(Func<Task> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var here = Process.GetCurrentProcess();
        TimeSpan before = here.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await work();
        here.Refresh();
        return (watch.Elapsed.TotalSeconds, (here.TotalProcessorTime - before).TotalSeconds);
    }
}
