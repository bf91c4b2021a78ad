using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Scenarios.Populations;
using MarketSim.Testing;

namespace MarketSim.Market.Tests.Samples;

/// <summary>The shipped tiny scenario, read once, and what tests change in it.</summary>
internal static class TinyMarket
{
    /// <summary>The scenario as shipped: 366 days, three cards (A800, Ascend910B, RTX4090), four provinces.</summary>
    public static Scenario Scenario { get; } = SmallScenario.Load();

    /// <summary>The setting of a scenario; of the shipped one when none is given.</summary>
    public static MarketSetting Setting(Scenario? scenario = null, ulong seed = 7) =>
        new(scenario ?? Scenario, PopulationBuilder.Build(scenario ?? Scenario, seed), seed);

    /// <summary>The scenario cut to its first days.</summary>
    public static Scenario Days(this Scenario scenario, int days) =>
        scenario with { Horizon = scenario.Horizon with { End = scenario.Horizon.Start.AddDays(days - 1) } };

    /// <summary>The scenario with this many buyers.</summary>
    public static Scenario Buyers(this Scenario scenario, int buyers) => scenario with { Demand = scenario.Demand with { Buyers = buyers } };

    /// <summary>The scenario without new centers.</summary>
    public static Scenario NoEntry(this Scenario scenario) =>
        scenario.UnderWay(0).Owners(owner => owner with { Prospects = 0 });

    /// <summary>The scenario with this many projects under way on the first day.</summary>
    public static Scenario UnderWay(this Scenario scenario, int projects) =>
        scenario with { Centers = scenario.Centers with { Entry = scenario.Centers.Entry with { UnderWayAtStart = projects } } };

    /// <summary>The scenario with every owner changed.</summary>
    public static Scenario Owners(this Scenario scenario, Func<OwnerType, OwnerType> change) =>
        scenario with { Centers = scenario.Centers with { Owners = [.. scenario.Centers.Owners.Select(change)] } };

    /// <summary>The scenario with every segment changed.</summary>
    public static Scenario Segments(this Scenario scenario, Func<Segment, Segment> change) =>
        scenario with { Demand = scenario.Demand with { Segments = [.. scenario.Demand.Segments.Select(change)] } };

    /// <summary>A turn on a board, for parts of agents that need one.</summary>
    public static Turn Turn(Board board, Outbox outbox, int day = 0, PhaseKind kind = PhaseKind.Upstream) =>
        new(day, new Phase(kind, 0, board.Setting.Plan.OrdinalOf(kind)), board, [], outbox);

    /// <summary>An outbox for a setting.</summary>
    public static Outbox Outbox(MarketSetting setting) => new(setting.Population.Centers.Count);
}
