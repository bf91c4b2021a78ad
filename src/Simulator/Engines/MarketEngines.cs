using MarketSim.Grains.Markets;

namespace MarketSim.Simulator.Engines;

/// <summary>Opens engines.</summary>
internal static class MarketEngines
{
    /// <param name="kind">Which engine.</param>
    /// <param name="maker">Makes the agents.</param>
    /// <param name="shards">Shards that the grains' engine deals agents out to; at least 1.</param>
    public static async Task<IMarketEngine> OpenAsync(EngineKind kind, IMarketMaker maker, int shards) =>
        kind == EngineKind.Loop ? new LoopEngine(maker) : await GrainEngine.OpenAsync(maker, shards);
}
