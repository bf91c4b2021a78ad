using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>A project's order for cards is complete, cut or cancelled.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Planned">Cards first wanted.</param>
/// <param name="Received">Cards that came.</param>
/// <param name="Quotations">Quotations gathered for it.</param>
/// <param name="Missing">Cards that were wanted by now and did not come.</param>
public sealed record CardOrderClosed(AgentId Agent, int Card, long Planned, long Received, int Quotations, long Missing) : Observation(Agent);
