using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Scenarios.Populations;

namespace MarketSim.Directions.Tests.Markets;

/// <summary>A run of a market: what it leaves in memory.</summary>
/// <param name="Setting">The market.</param>
/// <param name="Record">Its tables and counts.</param>
internal sealed record Outcome(MarketSetting Setting, RunRecord Record)
{
    /// <summary>Runs a scenario under a seed to its end.</summary>
    public static Outcome Of(Scenario scenario, ulong seed)
    {
        var setting = new MarketSetting(scenario, PopulationBuilder.Build(scenario, seed), seed);
        var loop = new MarketLoop(setting);
        loop.Run(new Nowhere());
        return new Outcome(setting, loop.Record);
    }

    /// <summary>The large tables are not looked at.</summary>
    private sealed class Nowhere : IRowSink
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
