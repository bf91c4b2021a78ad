using System.Diagnostics;
using System.Diagnostics.Metrics;
using MarketSim.Market.Engine;

namespace MarketSim.Grains.Runs;

/// <summary>What a silo's runs do, for whoever watches it; measuring costs next to nothing where nobody does.</summary>
public static class RunMeters
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "MarketSim";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);
    private static readonly Counter<long> Days = Meter.CreateCounter<long>("marketsim.days", "{day}", "Simulated days; its rate is days per second.");
    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("marketsim.steps", "{step}", "Steps of agents, each a call of its grain.");
    private static readonly Counter<long> Letters = Meter.CreateCounter<long>("marketsim.letters", "{letter}", "Letters delivered.");
    private static readonly Histogram<double> DaySeconds = Meter.CreateHistogram<double>("marketsim.day.duration", "s", "Time that a day takes.");
    private static readonly Histogram<double> CheckpointSeconds = Meter.CreateHistogram<double>("marketsim.checkpoint.duration", "s", "Time that a checkpoint takes.");
    private static readonly Counter<long> FailedCheckpoints = Meter.CreateCounter<long>("marketsim.checkpoint.failures", "{checkpoint}", "Checkpoints that could not be written.");
    private static readonly Counter<long> Recoveries = Meter.CreateCounter<long>("marketsim.recoveries", "{recovery}", "Runs taken up again after a loss.");
    private static readonly UpDownCounter<long> Runs = Meter.CreateUpDownCounter<long>("marketsim.runs", "{run}", "Runs that this silo leads.");

    /// <summary>Follows one piece of work of a run.</summary>
    internal static Activity? Follow(string work, string run, long day)
    {
        Activity? activity = Source.StartActivity(work);
        activity?.SetTag("marketsim.run", run).SetTag("marketsim.day", day);
        return activity;
    }

    internal static void DayDone(in RunProgress before, in RunProgress after, TimeSpan took)
    {
        Days.Add(after.DaysDone - before.DaysDone);
        Steps.Add(after.Steps - before.Steps);
        Letters.Add(after.Letters - before.Letters);
        DaySeconds.Record(took.TotalSeconds);
    }

    internal static void CheckpointDone(TimeSpan took, bool failed)
    {
        if (failed)
        {
            FailedCheckpoints.Add(1);
        }
        else
        {
            CheckpointSeconds.Record(took.TotalSeconds);
        }
    }

    internal static void Recovered() => Recoveries.Add(1);

    internal static void RunBegan() => Runs.Add(1);

    internal static void RunEnded() => Runs.Add(-1);
}
