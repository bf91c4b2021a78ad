using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>A project wants cards.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted; negative when the project turns to a substitute.</param>
/// <param name="Ordered">Cards for which an order stands from now on; negative when it is taken back.</param>
public sealed record CardsWanted(AgentId Agent, int Card, long Wanted, long Ordered) : Observation(Agent);
