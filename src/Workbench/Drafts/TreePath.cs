using System.Text.Json.Nodes;
using MarketSim.Scenarios.Forms;

namespace MarketSim.Workbench.Drafts;

/// <summary>A value of a scenario's tree, found by its path.</summary>
/// <param name="Field">What kind of value stands there.</param>
/// <param name="Node">The value; null if nothing is written there.</param>
/// <param name="Place">Its path with items of lists by number, as findings name it.</param>
public readonly record struct TreeSpot(InputField Field, JsonNode? Node, string Place);

/// <summary>Paths of values, in the grammar of <c>--set</c>: <c>demand.segments[sme].growth_per_year</c>, <c>policy[2].amount</c>.</summary>
public static class TreePath
{
    /// <summary>The path of a mapping's key.</summary>
    public static string Key(string parent, string key) => parent.Length == 0 ? key : $"{parent}.{key}";

    /// <summary>The path of an item: by the key that tells items apart, where that can be written, else by number.</summary>
    /// <param name="list">Path of the list.</param>
    /// <param name="field">What the list holds.</param>
    /// <param name="items">The list.</param>
    /// <param name="index">Number of the item, from 0.</param>
    public static string Item(string list, InputField field, JsonArray items, int index) =>
        IdOf(field.Item, items[index]) is { } id && CanBeWritten(id) && items.Take(index).All(item => IdOf(field.Item, item) != id) ? $"{list}[{id}]" : Place(list, index);

    /// <summary>The path of an item by number.</summary>
    public static string Place(string list, int index) => Invariant($"{list}[{index}]");

    /// <summary>What tells an item apart from others; null if nothing does.</summary>
    public static string? IdOf(InputField? item, JsonNode? node) =>
        item?.Identity is { } key && node is JsonObject mapping && mapping.TryGetPropertyValue(key, out JsonNode? id) && id is JsonValue ? id.ToString() : null;

    /// <summary>Finds a value. Where the tree ends early, its kind and place are still known.</summary>
    /// <param name="tree">The scenario.</param>
    /// <param name="path">The path.</param>
    /// <returns>Null if no scenario has such a value, or if an item of a list is not there.</returns>
    public static TreeSpot? Find(JsonNode? tree, string path)
    {
        var spot = new TreeSpot(ScenarioForm.Root, tree, "");
        int at = 0;
        while (at < path.Length)
        {
            TreeSpot? next;
            if (path[at] == '[')
            {
                int close = path.IndexOf(']', at);
                next = close < 0 ? null : ItemOf(spot, path[(at + 1)..close]);
                at = close + 1;
            }
            else
            {
                at += path[at] == '.' ? 1 : 0;
                int end = path.IndexOfAny(['.', '['], at) is var found and >= 0 ? found : path.Length;
                next = KeyOf(spot, path[at..end]);
                at = end;
            }

            if (next is null)
            {
                return null;
            }

            spot = next.Value;
        }

        return spot;
    }

    /// <summary>Whether a path is another one or leads further into it.</summary>
    public static bool IsWithin(string path, string outer) =>
        outer.Length == 0 || (path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] is '.' or '['));

    private static bool CanBeWritten(string id) => id.Length > 0 && id.AsSpan().IndexOfAny("[]=") < 0 && id.Trim().Length == id.Length;

    private static TreeSpot? KeyOf(TreeSpot spot, string key) =>
        spot.Field.Find(key) is { } field ? new TreeSpot(field, (spot.Node as JsonObject)?[key], Key(spot.Place, key)) : null;

    private static TreeSpot? ItemOf(TreeSpot spot, string name)
    {
        if (spot is not { Field.Item: { } item, Node: JsonArray items })
        {
            return null;
        }

        int index = Enumerable.Range(0, items.Count).FirstOrDefault(i => IdOf(item, items[i]) == name, -1);
        index = index < 0 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < items.Count ? number : index;
        return index < 0 ? null : new TreeSpot(item, items[index], Place(spot.Place, index));
    }
}
