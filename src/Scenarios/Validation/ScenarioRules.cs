using MarketSim.Scenarios.Validation.Rules;

namespace MarketSim.Scenarios.Validation;

/// <summary>Something that must hold between several values of a scenario, which no attribute of one property can say.</summary>
internal interface IScenarioRule
{
    /// <summary>Adds a finding for each place where the rule is broken; says nothing where a value it needs is missing or malformed.</summary>
    void Check(Spot scenario, Findings findings);
}

/// <summary>All rules between values of a scenario.</summary>
internal static class ScenarioRules
{
    public static IReadOnlyList<IScenarioRule> All { get; } =
    [
        new HorizonRuns(),
        new DatesAscend(),
        new ShipmentsDiffer(),
        new LowestBelowHighest(),
        new SitesAreCountable(),
        new SomethingHasWeight(),
        new NamedKindsExist(),
        new NamesAreDrawn(),
        new PeriodsRun(),
        new PoliciesAreComplete(),
        new NamedCentersFit(),
    ];
}
