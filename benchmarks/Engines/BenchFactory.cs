using MarketSim.Grains.Markets;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Benchmarks.Engines;

/// <summary>Gives the grains the very market that the plain loop runs, so that reading and drawing it is not timed.</summary>
internal sealed class BenchFactory : IMarketFactory
{
    /// <summary>The market under test.</summary>
    public MarketSetting? Setting { get; set; }

    public Scenario Read(string scenarioJson) => Setting!.Scenario;

    public Population Draw(Scenario scenario, ulong seed) => Setting!.Population;
}
