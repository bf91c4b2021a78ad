namespace MarketSim.Scenarios.Validation.Rules;

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
                string.Create(CultureInfo.InvariantCulture, $"{size} PFLOPS are more than {MostCards:F0} cards of the {card.Card}, of {card.Pflops} PFLOPS each"),
                string.Create(CultureInfo.InvariantCulture, $"{card.Pflops * MostCards} or less"));
        }
    }
}
