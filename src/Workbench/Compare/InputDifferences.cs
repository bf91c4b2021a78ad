using System.Text.Json.Nodes;

namespace MarketSim.Workbench.Compare;

/// <summary>An input that is not the same in all scenarios.</summary>
/// <param name="Path">Its path, as <c>--set</c> takes it.</param>
/// <param name="Values">Its value in each scenario, shortened; empty where a scenario has none.</param>
public sealed record InputDifference(string Path, IReadOnlyList<string> Values);

/// <summary>Finds the inputs in which scenarios differ.</summary>
public static class InputDifferences
{
    private const int LongestValue = 80;
    private static readonly string[] Names = ["id", "name", "card", "kind"];
    private static readonly HashSet<string> Said = ["name", "title", "title_zh", "description"];

    /// <summary>The inputs in which resolved scenarios differ, in the order of the first one; what only names a scenario is left out.</summary>
    public static IReadOnlyList<InputDifference> Of(IReadOnlyList<JsonNode?> scenarios)
    {
        List<KeyValuePair<string, string>>[] all = [.. scenarios.Select(scenario => Leaves(scenario).ToList())];
        Dictionary<string, string>[] byPath = [.. all.Select(leaves => leaves.DistinctBy(leaf => leaf.Key).ToDictionary(StringComparer.Ordinal))];
        return
        [
            .. all.SelectMany(leaves => leaves.Select(leaf => leaf.Key)).Distinct().Where(path => !Said.Contains(path))
                .Select(path => new InputDifference(path, [.. byPath.Select(values => values.GetValueOrDefault(path, ""))]))
                .Where(difference => difference.Values.Distinct().Skip(1).Any()),
        ];
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray items when items.Any(item => item is JsonObject) => Items(items, path),
        _ => [new(path, Words(node))],
    };

    /// <remarks>Items are told apart by what names them, so that one more item is one difference and not a shift of all that follow.</remarks>
    private static IEnumerable<KeyValuePair<string, string>> Items(JsonArray items, string path)
    {
        string? key = Names.FirstOrDefault(name => items.All(item => item?[name] is JsonValue) && items.Select(item => item![name]!.ToString()).Distinct().Count() == items.Count);
        return items.SelectMany((item, index) => Leaves(item, key is null ? Invariant($"{path}[{index}]") : $"{path}[{item![key]}]"));
    }

    private static string Words(JsonNode? node)
    {
        string text = node is JsonValue value && value.TryGetValue(out string? said) ? said : node?.ToJsonString() ?? "";
        return text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), "…");
    }
}
