using MarketSim.Market.Inputs;

namespace MarketSim.Market.Letters;

/// <summary>Somebody steers the run: from the day of delivery on, the policy office acts by these events and by no others.</summary>
/// <param name="Policy">All events, those of the past included.</param>
public sealed record PolicyChange(IReadOnlyList<PolicyEvent> Policy) : Letter;
