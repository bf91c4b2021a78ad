using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>Upstream's day for a card model.</summary>
/// <param name="Agent">Upstream.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Available">Cards newly available to the market.</param>
/// <param name="Shipped">Cards shipped to suppliers.</param>
public sealed record UpstreamDay(AgentId Agent, int Card, long Available, long Shipped) : Observation(Agent);
