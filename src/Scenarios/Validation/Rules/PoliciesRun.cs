namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>A policy does not end before it begins.</summary>
internal sealed class PoliciesRun : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        foreach (Spot policy in scenario[nameof(Scenario.Policy)].Items)
        {
            Dates.CheckOrder(policy[nameof(PolicyEvent.Date)], policy[nameof(PolicyEvent.Until)], findings);
        }
    }
}
