using MarketSim.Market.Setting;
using MarketSim.Silo;

namespace MarketSim.Benchmarks.Engines;

/// <summary>Times the engines against the number of buyers.</summary>
internal static class GrowthTimes
{
    private static readonly int[] Buyers = [1_000, 5_000, 25_000, 100_000];

    public static async Task<int> PrintAsync(RunArguments arguments)
    {
        Console.WriteLine("| buyers | plain loop s | agent grains s | x loop | k steps/s (grains) | loop: growth exponent | grains: growth exponent |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        (double Loop, double Grains, int Buyers)? last = null;
        foreach (int buyers in Buyers)
        {
            MarketSetting setting = RunArguments.Setting(arguments.Load(FormattableString.Invariant($"demand.buyers={buyers}")));
            await using EmbeddedSilo silo = await EmbeddedSilo.StartAsync(new() { Factory = new BenchFactory { Setting = setting }, Study = new CountingStudy() });
            Engine[] engines = Engine.All(setting, silo, arguments.Shards);
            Engine loop = engines[0];
            Engine grains = engines[^1];
            for (int i = 0; i < arguments.Repeats; i++)
            {
                await loop.RunAsync();
                await grains.RunAsync();
            }

            Console.WriteLine(FormattableString.Invariant(
                $"| {buyers} | {loop.Fastest:F2} | {grains.Fastest:F2} | {grains.Fastest / loop.Fastest:F2} | {grains.Progress.Steps / grains.Fastest / 1e3:F0} | {Exponent(last?.Loop, loop.Fastest)} | {Exponent(last?.Grains, grains.Fastest)} |"));
            last = (loop.Fastest, grains.Fastest, buyers);

            string Exponent(double? before, double now) =>
                before is { } then ? FormattableString.Invariant($"{Math.Log(now / then) / Math.Log((double)buyers / last!.Value.Buyers):F2}") : "";
        }

        return 0;
    }
}
