using System.Diagnostics;
using MarketSim.Benchmarks.Engines;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;

namespace MarketSim.Benchmarks.Stepping;

/// <summary>Shares of the plain loop's time by kind of agent and phase: how much is choice, and how much is the engine.</summary>
internal static class ShareTimes
{
    /// <summary>Prints steps, seconds and share of each kind of agent in each phase, and what is left for the engine.</summary>
    public static int Print(RunArguments arguments)
    {
        MarketSetting setting = RunArguments.Setting(arguments.Load());
        StepTimes times = new();
        MarketLoop loop = new(setting, (market, id) => new TimedAgent(MarketAgents.Create(market, id), times));
        TimeSpan paused = GC.GetTotalPauseDuration();
        long began = Stopwatch.GetTimestamp();
        RunProgress progress = loop.Run(new CountingSink());
        double total = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant(
            $"{setting.Scenario.Name}: {total:F2} s, {progress.Steps:#,0} steps, collection of garbage {(GC.GetTotalPauseDuration() - paused).TotalSeconds / total:P1} (spread over all rows)"));
        Console.WriteLine("| agents | phase | steps | s | share | us a step |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        double inSteps = 0;
        foreach ((AgentKind kind, PhaseKind phase, long steps, double seconds) in times.Rows)
        {
            inSteps += seconds;
            Console.WriteLine(FormattableString.Invariant($"| {kind} | {phase} | {steps:#,0} | {seconds:F2} | {seconds / total:F3} | {seconds / steps * 1e6:F2} |"));
        }

        double engine = total - inSteps;
        Console.WriteLine(FormattableString.Invariant($"| engine | all | {progress.Steps:#,0} | {engine:F2} | {engine / total:F3} | {engine / progress.Steps * 1e6:F2} |"));
        return 0;
    }
}
