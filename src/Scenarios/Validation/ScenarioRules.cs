using MarketSim.Scenarios.Validation.Rules;

namespace MarketSim.Scenarios.Validation;

/// <summary>All rules between values of a scenario.</summary>
internal static class ScenarioRules
{
    public static IReadOnlyList<IScenarioRule> All { get; } =
    [
        new HorizonRuns(),
        new ExchangeRatesAscend(),
        new ConsumerShocksRun(),
        new ShipmentsDiffer(),
        new LowestBelowHighest(),
        new SitesAreCountable(),
        new SomethingHasWeight(),
        new NamedKindsExist(),
        new NamesAreDrawn(),
        new PoliciesRun(),
        new PoliciesAreComplete(),
    ];
}
