using System.Text.Json.Nodes;
using MarketSim.Workbench.Charts;

namespace MarketSim.Workbench.Compare;

/// <summary>Dates of policies that not all compared runs have.</summary>
public static class CompareNotes
{
    private const int Most = 6;

    /// <summary>The first days of these policies, the earliest few.</summary>
    public static IReadOnlyList<ChartNote> Of(IReadOnlyList<ComparedRun> runs, ReportLanguage language)
    {
        (string Content, ChartNote Note)[][] all = [.. runs.Select(run => Events(run, language))];
        return
        [
            .. all.SelectMany(events => events).Where(policy => !all.All(events => events.Any(other => other.Content == policy.Content)))
                .Select(policy => policy.Note).Distinct().OrderBy(note => note.Date).ThenBy(note => note.Words, StringComparer.Ordinal).Take(Most),
        ];
    }

    private static (string Content, ChartNote Note)[] Events(ComparedRun run, ReportLanguage language)
    {
        JsonArray contents = run.Inputs?["policy"] as JsonArray ?? [];
        return [.. run.Scenario.Policy.Zip(contents, (policy, content) => (content?.ToJsonString() ?? "", new ChartNote(policy.Date, PolicyNames.Of(policy.Kind).In(language))))];
    }
}
