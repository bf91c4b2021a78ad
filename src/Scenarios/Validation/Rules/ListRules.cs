namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>Lists without a key of their own still name each thing once: a card and quarter of shipments, a card of outside demand,
/// a card and kind of work of performance.</summary>
internal sealed class ShipmentsDiffer : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        Spot supply = scenario[nameof(Scenario.Supply)];
        CheckOnce(supply[nameof(SupplyInputs.Shipments)], findings, nameof(Shipment.Card), nameof(Shipment.Quarter));
        CheckOnce(supply[nameof(SupplyInputs.OutsideDemand)], findings, nameof(OutsideDemand.Card));
        CheckOnce(scenario[nameof(Scenario.Performance)][nameof(PerformanceInputs.Cards)], findings, nameof(CardPerformance.Card), nameof(CardPerformance.Work));
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

/// <summary>Where something is drawn by relative weights, not all of them are 0.</summary>
internal sealed class SomethingHasWeight : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        Spot supply = scenario[nameof(Scenario.Supply)];
        Spot centers = scenario[nameof(Scenario.Centers)];
        Spot demand = scenario[nameof(Scenario.Demand)];
        CheckSum(scenario[nameof(Scenario.Provinces)], nameof(Province.ProjectWeight), findings);
        CheckSum(supply[nameof(SupplyInputs.LotSizes)], nameof(LotSize.Weight), findings);
        CheckSum(supply[nameof(SupplyInputs.Tiers)], nameof(SupplierTierInputs.AllocationWeight), findings);
        CheckSum(centers[nameof(CenterInputs.Owners)], nameof(OwnerType.ProjectShare), findings);
        CheckSum(demand[nameof(DemandInputs.Segments)], nameof(Segment.Share), findings);
        foreach (Spot owner in centers[nameof(CenterInputs.Owners)].Items)
        {
            CheckSum(owner[nameof(OwnerType.Cards)], nameof(CardWeight.Weight), findings);
            CheckSum(owner[nameof(OwnerType.Domains)], nameof(DomainWeight.Weight), findings);
            CheckSum(owner[nameof(OwnerType.RentPolicies)], nameof(RentPolicyWeight.Weight), findings);
        }

        foreach (Spot segment in demand[nameof(DemandInputs.Segments)].Items)
        {
            CheckSum(segment[nameof(Segment.Work)], nameof(WorkWeight.Weight), findings);
            CheckSum(segment[nameof(Segment.Ecosystems)], nameof(EcosystemWeight.Weight), findings);
        }
    }

    private static void CheckSum(Spot list, string weight, Findings findings)
    {
        IReadOnlyList<Spot> items = list.Items;
        if (items.Count > 0 && items.All(item => item[weight].Number == 0))
        {
            list.Refuse(findings, "all weights are 0, so nothing can be drawn", "at least one weight above 0");
        }
    }
}
