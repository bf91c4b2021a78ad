using MarketSim.Market.Books;
using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>A supplier sold cards.</summary>
/// <param name="Agent">The supplier.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Quantity">Cards sold.</param>
/// <param name="UnitPrice">Price of a card.</param>
/// <param name="UnitCost">What a card had cost the supplier.</param>
/// <param name="Outside">Whether the customer is outside the centers.</param>
public sealed record CardsSold(AgentId Agent, int Card, long Quantity, Money UnitPrice, Money UnitCost, bool Outside) : Observation(Agent);
