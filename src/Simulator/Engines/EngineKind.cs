namespace MarketSim.Simulator.Engines;

/// <summary>The engine that runs a market. Results are the same to the last bit.</summary>
public enum EngineKind
{
    /// <summary>Orleans grains in a silo: a grain for each agent, or for each replicate of an ensemble.</summary>
    Grains,

    /// <summary>A plain loop without grains, for comparison.</summary>
    Loop,
}
