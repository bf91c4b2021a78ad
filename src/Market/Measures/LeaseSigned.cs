using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Measures;

/// <summary>A lease was signed.</summary>
/// <param name="Agent">The buyer.</param>
/// <param name="Center">Index of the center.</param>
/// <param name="Broker">Index of the broker, -1 for none.</param>
/// <param name="Request">The request that it serves.</param>
/// <param name="Row">Its row.</param>
public sealed record LeaseSigned(AgentId Agent, int Center, int Broker, Request Request, LeaseRow Row) : Observation(Agent);
