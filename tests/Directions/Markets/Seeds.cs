using MarketSim.Market.Inputs;

namespace MarketSim.Directions.Tests.Markets;

/// <summary>The seeds that every direction is looked at under: runs of one seed draw the same agents, shipments and requests, so that they differ by what was changed alone.</summary>
internal static class Seeds
{
    private const int Count = 20;

    /// <summary>Runs a scenario under each seed.</summary>
    public static IReadOnlyList<Outcome> Run(Scenario scenario) =>
        [.. ParallelEnumerable.Range(1, Count).AsOrdered().Select(seed => Outcome.Of(scenario, (ulong)seed))];
}
