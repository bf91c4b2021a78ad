using MarketSim.Market.Identity;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Measures;

/// <summary>A request was served or given up.</summary>
/// <param name="Agent">The buyer.</param>
/// <param name="Row">Its row.</param>
public sealed record RequestClosed(AgentId Agent, RequestRow Row) : Observation(Agent);
