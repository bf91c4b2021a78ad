using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Simulator.Progress;

namespace MarketSim.Simulator.Studies;

/// <summary>Says how long the runs of a study will take: the baseline is run for a second of processor time, whatever else the machine does, and the rest is reckoned from it.</summary>
internal static class RunTime
{
    private static readonly TimeSpan Trial = TimeSpan.FromSeconds(1);

    /// <summary>The time in words, for the end of a sentence; nothing if the market is too large for a trial.</summary>
    public static string InWords(Scenario baseline, long runs)
    {
        if (RunSize.WhatIsWrong(baseline) is not null)
        {
            return "";
        }

        var factory = new ScenarioMarketFactory();
        var setting = new MarketSetting(baseline, factory.Draw(baseline, baseline.Seed), baseline.Seed);
        TimeSpan began = Environment.CpuUsage.TotalTime;
        RunProgress done = new MarketLoop(setting).Run(new NoRows(), _ => Environment.CpuUsage.TotalTime - began > Trial);
        TimeSpan one = (Environment.CpuUsage.TotalTime - began) / WorkCurve.Of(setting).Share(done.DaysDone, setting.Days);
        return Invariant($"; about {Pace.Duration(one * runs / Math.Min(runs, Environment.ProcessorCount))} on this machine ({Environment.ProcessorCount} at a time)");
    }

    private sealed class NoRows : IRowSink
    {
        public void Append<TRow>(TRow row)
            where TRow : class
        {
        }

        public void DayDone(int day)
        {
        }
    }
}
