namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>Where two values bound a third, or one is the middle of what the other bounds, the lower is not above the higher.</summary>
internal sealed class LowestBelowHighest : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        Spot supply = scenario[nameof(Scenario.Supply)];
        Spot pricing = supply[nameof(SupplyInputs.Pricing)];
        CheckOrder(pricing[nameof(PricingInputs.ExitMargin)], pricing[nameof(PricingInputs.EntryMargin)], findings);
        foreach (Spot lot in supply[nameof(SupplyInputs.LotSizes)].Items)
        {
            CheckOrder(lot[nameof(LotSize.MinServers)], lot[nameof(LotSize.MaxServers)], findings);
        }

        foreach (Spot owner in scenario[nameof(Scenario.Centers)][nameof(CenterInputs.Owners)].Items)
        {
            CheckOrder(owner[nameof(OwnerType.MedianPflops)], owner[nameof(OwnerType.MaxPflops)], findings);
            CheckOrder(owner[nameof(OwnerType.CaptiveAtOpening)], owner[nameof(OwnerType.CaptiveCeiling)], findings);
        }

        Spot contracts = scenario[nameof(Scenario.Centers)][nameof(CenterInputs.Contracts)];
        CheckOrder(contracts[nameof(ContractInputs.LeastYears)], contracts[nameof(ContractInputs.MostYears)], findings);
        foreach (Spot work in scenario[nameof(Scenario.Demand)][nameof(DemandInputs.Work)].Items)
        {
            CheckOrder(work[nameof(WorkType.MedianPflops)], work[nameof(WorkType.MaxPflops)], findings);
            CheckOrder(work[nameof(WorkType.MedianDays)], work[nameof(WorkType.MaxDays)], findings);
        }

        foreach (Spot card in scenario[nameof(Scenario.Performance)][nameof(PerformanceInputs.Cards)].Items)
        {
            CheckOrder(card[nameof(CardPerformance.BusyShareWorst)], card[nameof(CardPerformance.BusyShareBest)], findings);
            IReadOnlyList<Spot> quantiles = card[nameof(CardPerformance.KernelShares)].Items;
            for (int i = 1; i < quantiles.Count; i++)
            {
                CheckOrder(quantiles[i - 1], quantiles[i], findings);
            }
        }
    }

    private static void CheckOrder(Spot lower, Spot higher, Findings findings)
    {
        if (lower.Number is { } low && higher.Number is { } high && high < low)
        {
            string lowerName = lower.Path[(lower.Path.LastIndexOf('.') + 1)..];
            higher.Refuse(findings, Invariant($"{high} is below {lowerName}, which is {low}"), Invariant($"{low} or more"));
        }
    }
}

/// <summary>The largest site of an owner has no more cards than can be counted and paid for: a site of a hundred million is beyond any that will be built.</summary>
internal sealed class SitesAreCountable : IScenarioRule
{
    private const double MostCards = 1e8;

    public void Check(Spot scenario, Findings findings)
    {
        var pflops = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Spot card in scenario[nameof(Scenario.Cards)].Items)
        {
            if (card[nameof(CardModel.Id)].Text is { } id && card[nameof(CardModel.Fp16Tflops)].Number is { } tflops and > 0)
            {
                pflops.TryAdd(id, tflops / 1000);
            }
        }

        foreach (Spot owner in scenario[nameof(Scenario.Centers)][nameof(CenterInputs.Owners)].Items)
        {
            Check(owner, pflops, findings);
        }
    }

    private static void Check(Spot owner, Dictionary<string, double> pflops, Findings findings)
    {
        (string Card, double Pflops)? smallest = owner[nameof(OwnerType.Cards)].Items
            .Select(weight => weight[nameof(CardWeight.Card)].Text)
            .OfType<string>()
            .Where(pflops.ContainsKey)
            .Select(card => ((string, double)?)(card, pflops[card]))
            .MinBy(card => card?.Item2);
        Spot largest = owner[nameof(OwnerType.MaxPflops)];
        if (smallest is { } card && largest.Number is { } size && size / card.Pflops > MostCards)
        {
            largest.Refuse(
                findings,
                Invariant($"{size} PFLOPS are more than {MostCards:F0} cards of the {card.Card}, of {card.Pflops} PFLOPS each"),
                Invariant($"{card.Pflops * MostCards} or less"));
        }
    }
}
