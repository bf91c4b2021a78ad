using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Populations;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Grains.Markets;

/// <summary>Makes the markets that scenario files describe.</summary>
public sealed class ScenarioMarketFactory : IMarketFactory
{
    /// <summary>Orders the market of a scenario and a seed.</summary>
    public static MarketSource Source(Scenario scenario, ulong seed) => new(ScenarioWriter.ToJson(scenario), seed);

    /// <inheritdoc/>
    public Scenario Read(string scenarioJson) => ScenarioWriter.FromJson(scenarioJson);

    /// <inheritdoc/>
    public Population Draw(Scenario scenario, ulong seed) => PopulationBuilder.Build(scenario, seed);
}
