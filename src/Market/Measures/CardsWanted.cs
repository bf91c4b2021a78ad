using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>A project wants cards.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted; negative when an order is taken back for a substitute.</param>
public sealed record CardsWanted(AgentId Agent, int Card, long Wanted) : Observation(Agent);
