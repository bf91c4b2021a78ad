using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>A lot of servers came into a supplier's stock.</summary>
/// <param name="Agent">The supplier.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Servers">Servers in the lot.</param>
/// <param name="CardCount">Cards in the lot.</param>
public sealed record LotArrived(AgentId Agent, int Card, int Servers, long CardCount) : Observation(Agent);
