using System.Globalization;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Yaml;

namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>Each policy event has what its kind needs, and nothing that its kind has no use for.</summary>
internal sealed class PoliciesAreComplete : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        foreach (Spot policy in scenario[nameof(Scenario.Policy)].Items)
        {
            Spot kind = policy[nameof(PolicyEvent.Kind)];
            if (kind.Choice<PolicyKind>() is { } value)
            {
                CheckEvent(policy, kind.Text!, PolicyNeeds.Of(value), findings);
            }
        }
    }

    private static void CheckEvent(Spot policy, string kind, PolicyNeeds needs, Findings findings)
    {
        CheckAmount(policy[nameof(PolicyEvent.Amount)], kind, needs, findings);
        CheckUse(policy[nameof(PolicyEvent.Provinces)], needs.Provinces, kind, findings);
        CheckUse(policy[nameof(PolicyEvent.Segments)], needs.Segments, kind, findings);
        CheckUse(policy[nameof(PolicyEvent.CapCnyPerYear)], needs.Cap, kind, findings);
        Spot cards = policy[nameof(PolicyEvent.Cards)];
        CheckUse(cards, needs.Cards, kind, findings);
        if (needs.Cards && (cards.Node is null or SequenceNode { Items.Count: 0 }))
        {
            cards.Refuse(findings, $"{kind} names no cards", "a list of at least one card");
        }
    }

    private static void CheckAmount(Spot amount, string kind, PolicyNeeds needs, Findings findings)
    {
        if (needs.Amounts is not { } range)
        {
            CheckUse(amount, false, kind, findings);
            return;
        }

        string allowed = string.Create(CultureInfo.InvariantCulture, $"a {(needs.Whole ? "whole " : "")}number from {range.Lowest} to {range.Highest}");
        if (!amount.IsWritten)
        {
            amount.Refuse(findings, $"{kind} has no amount", allowed);
        }
        else if (amount.Number is { } number && (number < range.Lowest || number > range.Highest || (needs.Whole && number != Math.Floor(number))))
        {
            amount.Refuse(findings, string.Create(CultureInfo.InvariantCulture, $"{number} is no amount for {kind}"), allowed);
        }
    }

    private static void CheckUse(Spot value, bool hasUse, string kind, Findings findings)
    {
        bool says = value.Node is not (null or SequenceNode { Items.Count: 0 });
        if (says && !hasUse)
        {
            findings.Add(value.Place, value.Path, $"has no effect on {kind}", "leave it out");
        }
    }
}
