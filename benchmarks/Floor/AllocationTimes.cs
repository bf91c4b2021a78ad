using System.Diagnostics.Tracing;
using MarketSim.Benchmarks.Engines;
using MarketSim.Market.Engine;
using MarketSim.Market.Setting;

namespace MarketSim.Benchmarks.Floor;

/// <summary>Says which types a plain loop allocates, by samples of the runtime: one about every 100 KB.</summary>
internal sealed class AllocationTimes : EventListener
{
    private const EventKeywords Collector = (EventKeywords)1;
    private const int Shown = 40;
    private readonly Dictionary<string, long> _bytes = new(StringComparer.Ordinal);

    public static int Print(RunArguments arguments)
    {
        MarketSetting setting = RunArguments.Setting(arguments.Load());
        var loop = new MarketLoop(setting);
        int collections = GC.CollectionCount(0);
        long before = GC.GetTotalAllocatedBytes();
        TimeSpan paused = GC.GetTotalPauseDuration();
        using var listener = new AllocationTimes();
        RunProgress progress = loop.Run(new CountingSink());
        Console.WriteLine(FormattableString.Invariant(
            $"{(GC.GetTotalAllocatedBytes() - before) / 1e9:F2} GB in {progress.Steps:#,0} steps, {GC.CollectionCount(0) - collections} collections, paused {(GC.GetTotalPauseDuration() - paused).TotalSeconds:F2} s"));
        listener.Write();
        return 0;
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Collector);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("GCAllocationTick", StringComparison.Ordinal) == true && eventData.PayloadNames?.IndexOf("TypeName") is int name and >= 0)
        {
            long amount = Convert.ToInt64(eventData.Payload![eventData.PayloadNames.IndexOf("AllocationAmount64")], System.Globalization.CultureInfo.InvariantCulture);
            lock (_bytes)
            {
                string type = (string)eventData.Payload[name]!;
                _bytes[type] = _bytes.GetValueOrDefault(type) + amount;
            }
        }
    }

    private void Write()
    {
        lock (_bytes)
        {
            double all = _bytes.Values.Sum();
            Console.WriteLine("| type | share |");
            Console.WriteLine("| --- | ---: |");
            foreach ((string type, long bytes) in _bytes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Shown))
            {
                Console.WriteLine(FormattableString.Invariant($"| {type} | {bytes / all:P1} |"));
            }
        }
    }
}
