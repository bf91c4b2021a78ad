using MarketSim.Market.Books;
using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>A broker paid for setting up or running.</summary>
/// <param name="Agent">The broker.</param>
/// <param name="Amount">What it paid.</param>
public sealed record BrokerPaid(AgentId Agent, Money Amount) : Observation(Agent);
