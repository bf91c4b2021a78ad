using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios.Overrides;

/// <summary>What assignments make of the policy of a run.</summary>
/// <param name="Policy">All events of policy from then on; null if something is wrong.</param>
/// <param name="Wrong">What is wrong, all of it.</param>
/// <param name="ChangesMore">Whether they change something besides policy, which is wrong too.</param>
public sealed record PolicyEdits(IReadOnlyList<PolicyEvent>? Policy, IReadOnlyList<Diagnostic> Wrong, bool ChangesMore)
{
    /// <summary>Changes policy by assignments <c>path=value</c>, whose paths begin with <c>policy</c>.</summary>
    /// <param name="scenario">The run's scenario.</param>
    /// <param name="now">The policy that holds now.</param>
    /// <param name="set">The assignments.</param>
    public static PolicyEdits Apply(Scenario scenario, IReadOnlyList<PolicyEvent> now, IReadOnlyList<string> set)
    {
        Scenario before = scenario with { Policy = now };
        LoadResult loaded = ScenarioTemplate.OfJson(ScenarioWriter.ToJson(before)).With(set);
        if (loaded.Scenario is not { } changed)
        {
            return new(null, loaded.Diagnostics, false);
        }

        bool more = ScenarioWriter.ToJson(changed with { Policy = now }) != ScenarioWriter.ToJson(before);
        return new(more ? null : changed.Policy, [], more);
    }
}
