namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>A wave of consumer demand does not end before it begins.</summary>
internal sealed class ConsumerShocksRun : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        foreach (Spot shock in scenario[nameof(Scenario.Supply)][nameof(SupplyInputs.ConsumerShocks)].Items)
        {
            Dates.CheckOrder(shock[nameof(ConsumerShock.From)], shock[nameof(ConsumerShock.To)], findings);
        }
    }
}
