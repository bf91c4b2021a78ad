namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>Lists without a key of their own still name each thing once: a card and quarter of shipments, a card of outside demand, a period of ideas,
/// a card and kind of work of performance.</summary>
internal sealed class ShipmentsDiffer : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        Spot supply = scenario[nameof(Scenario.Supply)];
        CheckOnce(supply[nameof(SupplyInputs.Shipments)], findings, nameof(Shipment.Card), nameof(Shipment.Quarter));
        CheckOnce(supply[nameof(SupplyInputs.OutsideDemand)], findings, nameof(OutsideDemand.Card));
        CheckOnce(scenario[nameof(Scenario.Performance)][nameof(PerformanceInputs.Cards)], findings, nameof(CardPerformance.Card), nameof(CardPerformance.Work));
        CheckOnce(scenario[nameof(Scenario.Centers)][nameof(CenterInputs.Ideas)], findings, nameof(ProjectWave.Period));
    }

    private static void CheckOnce(Spot list, Findings findings, params string[] properties)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Spot item in list.Items)
        {
            string?[] values = [.. properties.Select(property => item[property].Text)];
            string name = string.Join(" ", values);
            if (!values.Contains(null) && !seen.Add(name))
            {
                item.Refuse(findings, $"{name} is in the list twice", "each once");
            }
        }
    }
}
