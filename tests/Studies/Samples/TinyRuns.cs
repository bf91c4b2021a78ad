using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Scenarios.Populations;
using MarketSim.Testing;

namespace MarketSim.Studies.Tests.Samples;

/// <summary>Whole runs of the tiny market in a plain loop.</summary>
internal static class TinyRuns
{
    public static RunRecord Run(ulong seed, params string[] set)
    {
        Scenario scenario = SmallScenario.Load(set);
        var loop = new MarketLoop(new MarketSetting(scenario, PopulationBuilder.Build(scenario, seed), seed));
        loop.Run(new NoRows());
        return loop.Record;
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
