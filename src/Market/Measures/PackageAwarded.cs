using MarketSim.Market.Books;
using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>A project awarded a package.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Amount">Amount of the award.</param>
public sealed record PackageAwarded(AgentId Agent, Money Amount) : Observation(Agent);
