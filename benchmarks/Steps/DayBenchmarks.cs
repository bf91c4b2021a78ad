using BenchmarkDotNet.Attributes;
using MarketSim.Benchmarks.Engines;
using MarketSim.Market.Engine;
using MarketSim.Market.Setting;

namespace MarketSim.Benchmarks.Steps;

/// <summary>What it costs to make the national market and to run its first days in the plain loop.</summary>
public class DayBenchmarks
{
    private readonly MarketSetting _setting = MarketFixture.National();

    /// <summary>Days to run.</summary>
    [Params(0, 30)]
    public int Days { get; set; }

    /// <summary>Makes all agents and runs the days.</summary>
    [Benchmark]
    public RunProgress Run()
    {
        var loop = new MarketLoop(_setting);
        return Days == 0 ? default : loop.Run(new CountingSink(), progress => progress.DaysDone == Days);
    }
}
