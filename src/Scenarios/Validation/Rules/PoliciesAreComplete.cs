using MarketSim.Market.Policies;

namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>Each policy event has what its kind needs, and nothing that its kind has no use for.</summary>
internal sealed class PoliciesAreComplete : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        foreach (Spot policy in scenario[nameof(Scenario.Policy)].Items)
        {
            if (policy[nameof(PolicyEvent.Kind)].Text is { } name && PolicyKinds.Find(name) is { } kind)
            {
                CheckEvent(policy, kind, findings);
            }
        }
    }

    private static void CheckEvent(Spot policy, PolicyKind kind, Findings findings)
    {
        CheckAmount(policy[nameof(PolicyEvent.Amount)], kind, findings);
        CheckUse(policy, nameof(PolicyEvent.Provinces), PolicyScope.Provinces, kind, findings);
        CheckUse(policy, nameof(PolicyEvent.Owners), PolicyScope.Owners, kind, findings);
        CheckUse(policy, nameof(PolicyEvent.Segments), PolicyScope.Segments, kind, findings);
        CheckUse(policy, nameof(PolicyEvent.CapCnyPerYear), PolicyScope.Cap, kind, findings);
        CheckUse(policy, nameof(PolicyEvent.Cards), PolicyScope.Cards, kind, findings);
        CheckUse(policy, nameof(PolicyEvent.BudgetCny), PolicyScope.Budget, kind, findings);
        CheckUse(policy, nameof(PolicyEvent.BudgetCnyPerYear), PolicyScope.Budget, kind, findings);
        CheckUse(policy, nameof(PolicyEvent.BuyerShare), PolicyScope.BuyerShare, kind, findings);
        CheckUse(policy, nameof(PolicyEvent.BuyerProvinces), PolicyScope.BuyerProvinces, kind, findings);
        CheckUse(policy, nameof(PolicyEvent.LagMonths), PolicyScope.Lag, kind, findings);
        CheckUse(policy[nameof(PolicyEvent.Central)], kind.MovesMoney || !policy[nameof(PolicyEvent.Central)].IsTrue, kind, findings);
        CheckUse(policy[nameof(PolicyEvent.Announced)], kind.BarsCards == true, kind, findings);
        Spot cards = policy[nameof(PolicyEvent.Cards)];
        if (kind.Scope.HasFlag(PolicyScope.Cards) && (cards.Node is null or SequenceNode { Items.Count: 0 }))
        {
            cards.Refuse(findings, $"{kind.Id} names no cards", "a list of at least one card");
        }
    }

    private static void CheckAmount(Spot amount, PolicyKind kind, Findings findings)
    {
        if (kind.Amount is not { } limits)
        {
            // Written scenarios have all keys: an amount of 0 is none.
            CheckUse(amount, hasUse: amount.Number == 0, kind, findings);
            return;
        }

        string allowed = Invariant($"a {(limits.Whole ? "whole " : "")}number from {limits.Lowest} to {limits.Highest}");
        if (!amount.IsWritten)
        {
            amount.Refuse(findings, $"{kind.Id} has no amount", allowed);
        }
        else if (amount.Number is { } number && (number < limits.Lowest || number > limits.Highest || (limits.Whole && number != Math.Floor(number))))
        {
            amount.Refuse(findings, Invariant($"{number} is no amount for {kind.Id}"), allowed);
        }
    }

    private static void CheckUse(Spot policy, string key, PolicyScope scope, PolicyKind kind, Findings findings) =>
        CheckUse(policy[key], kind.Scope.HasFlag(scope), kind, findings);

    private static void CheckUse(Spot value, bool hasUse, PolicyKind kind, Findings findings)
    {
        bool says = value.Node is not (null or SequenceNode { Items.Count: 0 });
        if (says && !hasUse)
        {
            findings.Add(value.Place, value.Path, $"has no effect on {kind.Id}", "leave it out");
        }
    }
}
