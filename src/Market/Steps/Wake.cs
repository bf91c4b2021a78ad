using MarketSim.Market.Identity;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Steps;

/// <summary>An agent's wish to be called.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Day">On which day; not in the past.</param>
/// <param name="Kind">In which phase of that day (its first round); not one that is over.</param>
public readonly record struct Wake(AgentId Agent, int Day, PhaseKind Kind);
