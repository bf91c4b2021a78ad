using System.Text.Json.Nodes;
using MarketSim.Scenarios.Forms;

namespace MarketSim.Workbench.Drafts;

/// <summary>Says what was taken out of a list and added to it, as scenario files say it: <c>{remove: [...], add: [...]}</c>.</summary>
internal static class ListChange
{
    /// <summary>The change that makes one list of another; null if there is none that keeps the order, or if it would be longer than the list.</summary>
    /// <remarks>A change removes items wherever they are, and adds items at the end.</remarks>
    public static JsonObject? Of(InputField list, JsonArray before, JsonArray after)
    {
        List<JsonNode?> removed = [];
        List<JsonNode?> kept = [];
        foreach (JsonNode? item in before)
        {
            bool stays = kept.Count < after.Count && JsonNode.DeepEquals(item, after[kept.Count]);
            (stays ? kept : removed).Add(item);
        }

        JsonNode?[] added = [.. after.Skip(kept.Count)];
        if (kept.Count == 0 || (list.Item!.Identity is not null && !ItemPairs.HaveIds(list.Item, before)))
        {
            return null;
        }

        var change = new JsonObject();
        if (removed.Count > 0)
        {
            JsonObject?[] patterns = [.. removed.Select(item => PatternOf(list.Item, item, kept))];
            if (patterns.Any(pattern => pattern is null))
            {
                return null;
            }

            change["remove"] = new JsonArray([.. patterns]);
        }

        if (added.Length > 0)
        {
            change["add"] = new JsonArray([.. added.Select(item => item?.DeepClone())]);
        }

        return change;
    }

    /// <summary>All items out, the others in: what a list with keys needs when its order changes.</summary>
    public static JsonObject Whole(InputField list, JsonArray before, JsonArray after) => new()
    {
        ["remove"] = new JsonArray([.. before.Select(item => new JsonObject { [list.Item!.Identity!] = (item as JsonObject)?[list.Item.Identity!]?.DeepClone() })]),
        ["add"] = after.DeepClone(),
    };

    /// <summary>The shortest beginning of an item's values that no kept item has; null if there is none.</summary>
    private static JsonObject? PatternOf(InputField item, JsonNode? node, List<JsonNode?> kept)
    {
        if (node is not JsonObject mapping)
        {
            return null;
        }

        var pattern = new JsonObject();
        foreach ((string key, JsonNode? value) in mapping.OrderBy(entry => entry.Key == item.Identity ? 0 : entry.Key == "kind" ? 1 : 2))
        {
            pattern[key] = value?.DeepClone();
            if (!kept.Any(other => Fits(other, pattern)))
            {
                return pattern;
            }
        }

        return null;
    }

    /// <summary>As the loader sees it: an item fits when it has all that a pattern says.</summary>
    private static bool Fits(JsonNode? item, JsonNode? pattern) => (item, pattern) switch
    {
        (JsonObject has, JsonObject wanted) => wanted.Count > 0 && wanted.All(entry => has.TryGetPropertyValue(entry.Key, out JsonNode? own) && Fits(own, entry.Value)),
        (JsonArray has, JsonArray wanted) => has.Count == wanted.Count && has.Zip(wanted).All(pair => Fits(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(item, pattern),
    };
}
