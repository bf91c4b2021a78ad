using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Scenarios.Populations;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Grains.Markets;

/// <summary>Turns what was ordered into a market: how scenarios are read, populations drawn and agents made.</summary>
/// <remarks>Every silo of a cluster has the same one, or its agents would live in different markets.</remarks>
public interface IMarketFactory
{
    /// <summary>Reads a scenario from canonical JSON.</summary>
    Scenario Read(string scenarioJson);

    /// <summary>Draws the population of a scenario.</summary>
    Population Draw(Scenario scenario, ulong seed);

    /// <summary>Makes an agent.</summary>
    Agent Create(MarketSetting setting, AgentId id) => MarketAgents.Create(setting, id);
}

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
