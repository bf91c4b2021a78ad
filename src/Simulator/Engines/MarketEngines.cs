namespace MarketSim.Simulator.Engines;

/// <summary>Opens engines.</summary>
internal static class MarketEngines
{
    public static async Task<IMarketEngine> OpenAsync(EngineOptions options) =>
        options.Kind == EngineKind.Loop ? new LoopEngine(options.Factory) : await GrainEngine.OpenAsync(options);
}
