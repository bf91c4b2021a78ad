namespace MarketSim.Simulator.Engines;

/// <summary>Opens engines.</summary>
internal static class MarketEngines
{
    public static async Task<IMarketEngine> OpenAsync(EngineOptions options) =>
        options.Kind == EngineKind.Loop ? new LoopEngine(options.Maker) : await GrainEngine.OpenAsync(options);
}
