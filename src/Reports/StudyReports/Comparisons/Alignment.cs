using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Reports.StudyReports.Comparisons;

/// <summary>What scenarios of a comparison have in common, and what they have not: only like is compared with like, and the rest is said.</summary>
public static class Alignment
{
    private const int MostPaths = 6;

    /// <summary>Whether a figure covers the same days in all scenarios.</summary>
    public static Func<string, bool> Comparable(IReadOnlyList<Scenario> scenarios)
    {
        Horizon first = scenarios[0].Horizon;
        if (scenarios.All(scenario => scenario.Horizon == first))
        {
            return static _ => true;
        }

        HashSet<int> years = [.. Years(first).Where(year => scenarios.All(scenario => Covered(scenario.Horizon, year) == Covered(first, year)))];
        return figure => Headlines.Split(figure).Year is { } year && years.Contains(year);
    }

    /// <summary>What is unequal besides what is to be compared, a line each.</summary>
    /// <param name="labels">Names of the scenarios.</param>
    /// <param name="scenarios">The scenarios.</param>
    public static IEnumerable<string> Cautions(IReadOnlyList<string> labels, IReadOnlyList<Scenario> scenarios)
    {
        for (int other = 1; other < scenarios.Count; other++)
        {
            (Horizon one, Horizon two) = (scenarios[0].Horizon, scenarios[other].Horizon);
            if (one != two)
            {
                int[] years = [.. Years(one).Where(year => Covered(one, year) is not null && Covered(one, year) == Covered(two, year))];
                string shared = years.Length == 0 ? "no year" : string.Join(", ", years.Select(year => year.ToString(CultureInfo.InvariantCulture)));
                yield return Invariant($"{labels[0]} covers {one.Start:yyyy-MM-dd} to {one.End:yyyy-MM-dd}, {labels[other]} {two.Start:yyyy-MM-dd} to {two.End:yyyy-MM-dd}: only figures of {shared} are compared");
            }

            string[] paths = [.. Differences(Json(scenarios[0]), Json(scenarios[other]), "").Where(path => path is not ("name" or "title" or "title_zh" or "description" or "seed"))];
            if (paths.Length == 0)
            {
                yield return $"{labels[0]} and {labels[other]} are the same scenario: whatever differs is chance";
            }
            else if (scenarios[0].Name == scenarios[other].Name)
            {
                yield return $"{labels[0]} and {labels[other]} are both called '{scenarios[0].Name}' and differ in {string.Join(", ", paths.Take(MostPaths))}{(paths.Length > MostPaths ? Invariant($" and {paths.Length - MostPaths} more") : "")}";
            }
        }
    }

    /// <summary>Kinds of policy whose events are not the same in two scenarios, by name.</summary>
    /// <param name="one">A scenario as JSON.</param>
    /// <param name="other">Another.</param>
    public static IReadOnlyList<string> PoliciesThatDiffer(JsonNode one, JsonNode other)
    {
        ILookup<string, string> Events(JsonNode scenario) => (scenario["policy"] as JsonArray ?? []).ToLookup(policy => (string)policy!["kind"]!, policy => policy!.ToJsonString());
        (ILookup<string, string> here, ILookup<string, string> there) = (Events(one), Events(other));
        return [.. here.Select(kind => kind.Key).Union(there.Select(kind => kind.Key)).Where(kind => !here[kind].SequenceEqual(there[kind])).Order(StringComparer.Ordinal)];
    }

    private static JsonNode Json(Scenario scenario) => JsonNode.Parse(ScenarioWriter.ToJson(scenario))!;

    private static IEnumerable<int> Years(Horizon horizon) => Enumerable.Range(horizon.Start.Year, horizon.End.Year - horizon.Start.Year + 1);

    private static (DateOnly From, DateOnly To)? Covered(Horizon horizon, int year)
    {
        (DateOnly first, DateOnly last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        (DateOnly from, DateOnly to) = (horizon.Start > first ? horizon.Start : first, horizon.End < last ? horizon.End : last);
        return from <= to ? (from, to) : null;
    }

    private static IEnumerable<string> Differences(JsonNode? one, JsonNode? other, string path)
    {
        if (one is JsonObject left && other is JsonObject right)
        {
            return left.Select(pair => pair.Key).Union(right.Select(pair => pair.Key))
                .SelectMany(key => Differences(left[key], right[key], path.Length == 0 ? key : $"{path}.{key}"));
        }

        if (one is JsonArray some && other is JsonArray others && some.Count == others.Count)
        {
            return Enumerable.Range(0, some.Count).SelectMany(index => Differences(some[index], others[index], Invariant($"{path}[{index}]")));
        }

        return JsonNode.DeepEquals(one, other) ? [] : [path];
    }
}
