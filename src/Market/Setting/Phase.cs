namespace MarketSim.Market.Setting;

/// <summary>One step of a day that all agents finish before any begins the next.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Round">Round of matching from 0; 0 in the phases that do not repeat.</param>
/// <param name="Ordinal">Place in the day, from 0.</param>
public readonly record struct Phase(PhaseKind Kind, int Round, int Ordinal);
