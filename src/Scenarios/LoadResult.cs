namespace MarketSim.Scenarios;

/// <summary>What came of loading a scenario: a scenario, or everything that keeps it from being one.</summary>
/// <param name="Scenario">The scenario; null if anything is wrong.</param>
/// <param name="Diagnostics">Everything that is wrong, sorted by file, line and column; empty if there is a scenario.</param>
public sealed record LoadResult(Scenario? Scenario, IReadOnlyList<Diagnostic> Diagnostics);
