using System.Text.Json;
using MarketSim.Market.Engine;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Overrides;

namespace MarketSim.Simulator.Live;

/// <summary>Changes the policy of a run by assignments, as they are made on the command line.</summary>
internal static class PolicyAssignments
{
    /// <summary>The policy that assignments make of a scenario's; null when something is wrong with them, all of which has then been told.</summary>
    /// <exception cref="BadInputException">They change something besides policy.</exception>
    public static PolicyChange? Apply(Scenario scenario, IReadOnlyList<Steering> before, IReadOnlyList<string> set, Surroundings here)
    {
        IReadOnlyList<PolicyEvent> now = before.Count == 0 ? scenario.Policy : before[^1].Policy;
        PolicyEdits edits = PolicyEdits.Apply(scenario, now, set);
        ScenarioIntake.Tell(new LoadResult(null, edits.Wrong), here);
        return edits.ChangesMore
            ? throw new BadInputException("--set changes more than policy, which a run that is under way cannot do; allowed: paths that begin with policy")
            : edits.Policy is { } after ? new PolicyChange(now, after) : null;
    }
}

/// <summary>A change of policy while a run is under way.</summary>
/// <param name="Before">All events before.</param>
/// <param name="After">All events from then on.</param>
internal sealed record PolicyChange(IReadOnlyList<PolicyEvent> Before, IReadOnlyList<PolicyEvent> After)
{
    /// <summary>The change in words: a list that is assigned whole takes out what it leaves out.</summary>
    public string InWords()
    {
        HashSet<string> before = [.. Before.Select(Text)];
        HashSet<string> after = [.. After.Select(Text)];
        PolicyEvent[] added = [.. After.Where(one => !before.Contains(Text(one)))];
        PolicyEvent[] removed = [.. Before.Where(one => !after.Contains(Text(one)))];
        return string.Join(
            "; ",
            new[]
            {
                added.Length == 0 ? "" : $"new: {Names(added)}",
                removed.Length == 0 ? "" : $"no longer: {Names(removed)}",
                Invariant($"{After.Count} events hold in all"),
            }.Where(part => part.Length > 0));
    }

    private static string Names(IEnumerable<PolicyEvent> events) => string.Join(", ", events.Select(one => Invariant($"{one.Kind} of {one.Date:yyyy-MM-dd}")));

    private static string Text(PolicyEvent one) => JsonSerializer.Serialize(one, RunJson.Options);
}
