using MarketSim.Market.Identity;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Measures;

/// <summary>A project entered a stage of its life.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Stage">The stage entered.</param>
/// <param name="Cards">Cards planned or installed.</param>
public sealed record StageEntered(AgentId Agent, CenterStage Stage, long Cards) : Observation(Agent);
