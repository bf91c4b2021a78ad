using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>The outside world wants cards.</summary>
/// <param name="Agent">The outside world.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted.</param>
public sealed record OutsideWanted(AgentId Agent, int Card, long Wanted) : Observation(Agent);
