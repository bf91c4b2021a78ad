using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Measures;

/// <summary>A request was drawn.</summary>
/// <param name="Agent">The buyer.</param>
/// <param name="Province">Index of the buyer's province.</param>
/// <param name="Segment">Segment of the buyer.</param>
/// <param name="ReferenceCardDays">Size, card-days of the reference card.</param>
/// <param name="LargeTraining">Whether it is training of a large model.</param>
public sealed record RequestDrawn(AgentId Agent, int Province, Segment Segment, double ReferenceCardDays, bool LargeTraining) : Observation(Agent);
