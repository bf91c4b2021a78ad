using System.Text.Json;
using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Grains.Tests.Markets;

/// <summary>Makes small markets; the scenario's name says who acts in them.</summary>
internal sealed class SmallMarketFactory : IMarketFactory
{
    /// <summary>The market's own agents.</summary>
    public const string Real = "real";

    /// <summary>Agents that write to each other at random.</summary>
    public const string Probes = "probes";

    /// <summary>The same; on the tenth day two of them make money out of nothing.</summary>
    public const string Forgers = "forgers";

    /// <summary>Agents that never ask to be called.</summary>
    public const string Sleepers = "sleepers";

    /// <summary>Random agents of which one fails on the tenth day.</summary>
    public const string Faulty = "faulty";

    public static MarketSource Source(string who, int days = 60, ulong seed = 1, int buyers = 60) =>
        new(JsonSerializer.Serialize(SmallScenario.Of(who, days, buyers)), seed);

    public static MarketSetting Setting(MarketSource order)
    {
        var factory = new SmallMarketFactory();
        Scenario scenario = factory.Read(order.ScenarioJson);
        return new MarketSetting(scenario, factory.Draw(scenario, order.Seed), order.Seed);
    }

    public Scenario Read(string scenarioJson) => JsonSerializer.Deserialize<Scenario>(scenarioJson)!;

    public Population Draw(Scenario scenario, ulong seed) => SmallPopulation.Draw(scenario, seed);

    public Agent Create(MarketSetting setting, AgentId id) =>
        setting.Scenario.Name == Real ? MarketAgents.Create(setting, id) : new ProbeAgent(setting, id, setting.Scenario.Name);
}
