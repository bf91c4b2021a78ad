using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>Something that an agent saw or did and that the statistics count. It changes nothing in the market.</summary>
/// <param name="Agent">Who reports.</param>
public abstract record Observation(AgentId Agent);
