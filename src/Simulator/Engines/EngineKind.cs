namespace MarketSim.Simulator.Engines;

/// <summary>Which engine runs a market; the numbers are the same to the last bit.</summary>
public enum EngineKind
{
    /// <summary>Grains, in a silo inside this process: a grain for each agent, or for each replicate of an ensemble.</summary>
    Grains,

    /// <summary>A plain loop without grains: the simplest thing that runs a market, to compare the grains with.</summary>
    Loop,
}
