using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>A supplier or broker entered or left the market.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Entered">True when it entered.</param>
public sealed record EntryOrExit(AgentId Agent, bool Entered) : Observation(Agent);
