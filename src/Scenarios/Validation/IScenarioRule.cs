namespace MarketSim.Scenarios.Validation;

/// <summary>Something that must hold between several values of a scenario, which no attribute of one property can say.</summary>
internal interface IScenarioRule
{
    /// <summary>Adds a finding for each place where the rule is broken; says nothing where a value it needs is missing or malformed.</summary>
    void Check(Spot scenario, Findings findings);
}
