using MarketSim.Grains.Markets;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Facts;

/// <summary>The facts of a scenario before anything has run: what each says, asks for and is called, with nothing measured.</summary>
internal static class BlankFacts
{
    public static IReadOnlyList<FactResult> Of(Scenario scenario, IMarketMaker maker) =>
        FactSheet.Evaluate(new FactContext(new MarketSetting(scenario, maker.Draw(scenario, scenario.Seed), scenario.Seed), new RunRecord(MarketKinds.Of(scenario)), PairedFacts.NoRuns));
}
