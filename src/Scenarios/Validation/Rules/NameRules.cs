using MarketSim.Market.Policies;
using MarketSim.Scenarios.Populations.Names;

namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>What a part of the scenario counts on, another part defines: segments for buyers, owners for centers, the national platform.</summary>
internal sealed class NamedKindsExist : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        Spot demand = scenario[nameof(Scenario.Demand)];
        Spot centers = scenario[nameof(Scenario.Centers)];
        Spot segments = demand[nameof(DemandInputs.Segments)];
        CheckNotEmpty(demand[nameof(DemandInputs.Buyers)], segments, "buyers have no segment to belong to", findings);
        CheckNotEmpty(centers[nameof(CenterInputs.OperatingAtStart)], centers[nameof(CenterInputs.Owners)], "centers have no owner to belong to", findings);
        CheckPolicy(scenario, findings);
    }

    private static void CheckPolicy(Spot scenario, Findings findings)
    {
        Spot brokers = scenario[nameof(Scenario.Brokers)][nameof(BrokerInputs.Kinds)];
        bool hasPlatform = brokers.Items.Any(kind =>
            kind[nameof(BrokerKindInputs.Kind)].Choice<BrokerKind>() == BrokerKind.NationalPlatform && kind[nameof(BrokerKindInputs.Count)].Number > 0);
        foreach (Spot policy in scenario[nameof(Scenario.Policy)].Items)
        {
            Spot kind = policy[nameof(PolicyEvent.Kind)];
            if (kind.Text == NationalPlatform.Name && brokers.IsWritten && !hasPlatform)
            {
                string platform = RecordShape.NameOf(nameof(BrokerKind.NationalPlatform));
                kind.Refuse(findings, "the policy opens a platform that brokers.kinds does not have", $"a kind '{platform}' with count 1 in brokers.kinds");
            }
        }
    }

    private static void CheckNotEmpty(Spot count, Spot list, string message, Findings findings)
    {
        if (count.Number > 0 && list.IsWritten && list.Node is Yaml.SequenceNode { Items.Count: 0 })
        {
            list.Refuse(findings, message, "at least one");
        }
    }
}

/// <summary>A pattern of names has places for words that it draws, and words to draw from.</summary>
internal sealed class NamesAreDrawn : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        IEnumerable<Spot> kinds = scenario[nameof(Scenario.Centers)][nameof(CenterInputs.Owners)].Items
            .Concat(scenario[nameof(Scenario.Demand)][nameof(DemandInputs.Segments)].Items);
        foreach (Spot pattern in kinds.Select(kind => kind[nameof(OwnerType.Names)]).Where(pattern => pattern.IsWritten))
        {
            IReadOnlyList<Spot> words = pattern[nameof(NamePattern.Words)].Items;
            string[] drawn = [.. words.Select(word => word[nameof(NameWord.Word)].Text).OfType<string>()];
            Spot name = pattern[nameof(NamePattern.Name)];
            if (!name.IsWritten)
            {
                name.Refuse(findings, "the pattern makes no name", "a text with places for the words in braces");
            }

            CheckPlaces(name, drawn, findings);
            CheckPlaces(pattern[nameof(NamePattern.Owner)], drawn, findings);
            foreach (Spot word in words)
            {
                CheckList(word, findings);
            }
        }
    }

    private static void CheckPlaces(Spot template, string[] drawn, Findings findings)
    {
        foreach (string place in NameTemplate.PlacesOf(template.Text ?? "").Where(place => !drawn.Contains(place)))
        {
            template.Refuse(findings, $"no word '{place}' is drawn", drawn.Length > 0 ? string.Join(", ", drawn) : "a name without places in braces");
        }
    }

    private static void CheckList(Spot word, Findings findings)
    {
        Spot from = word[nameof(NameWord.From)];
        bool listed = !from.IsWritten || from.Choice<NameVocabulary>() == NameVocabulary.List;
        bool any = word[nameof(NameWord.List)].Items.Count > 0;
        if (listed && !any)
        {
            word[nameof(NameWord.List)].Refuse(findings, "there is no word to draw", "a list of at least one word, or another vocabulary in from");
        }
        else if (!listed && any)
        {
            word[nameof(NameWord.List)].Refuse(findings, $"has no effect on {from.Text}", "leave it out");
        }
    }
}
