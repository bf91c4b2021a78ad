namespace MarketSim.Scenarios;

/// <summary>What the command line changes in a scenario.</summary>
/// <param name="Set">Assignments <c>path=value</c>, applied in order: <c>centers.build_ahead.ratio=1.4</c>, <c>provinces[Ningxia].power_price_cny_per_kwh=0.4</c>.</param>
/// <param name="Seed">The seed, if it is not to be the scenario's own.</param>
public sealed record ScenarioOverrides(IReadOnlyList<string> Set, ulong? Seed = null)
{
    /// <summary>Changes nothing.</summary>
    public static ScenarioOverrides None { get; } = new([]);
}
