using System.Text.Json.Nodes;
using MarketSim.Scenarios.Forms;

namespace MarketSim.Workbench.Drafts;

/// <summary>Which item of a list was which one before.</summary>
internal static class ItemPairs
{
    /// <summary>Items up to which those that are most alike are looked for; of more, one goes with the next.</summary>
    private const int MostCompared = 40;

    /// <summary>Pairs items: by the key that tells them apart or, without one, equal ones and then those that are most alike. -1 stands for none.</summary>
    public static IReadOnlyList<(int Old, int Now)> Of(InputField list, JsonArray before, JsonArray after)
    {
        if (HaveIds(list.Item!, before) && HaveIds(list.Item!, after))
        {
            return Complete(before, after, Pair(before, after, (one, other) => TreePath.IdOf(list.Item, one) == TreePath.IdOf(list.Item, other)));
        }

        Dictionary<int, int> pairs = Pair(before, after, JsonNode.DeepEquals);
        int[] left = [.. Enumerable.Range(0, before.Count).Where(old => !pairs.ContainsKey(old))];
        HashSet<int> free = [.. Enumerable.Range(0, after.Count).Except(pairs.Values)];
        foreach (int old in left.TakeWhile(_ => free.Count > 0))
        {
            int now = left.Length <= MostCompared ? free.OrderByDescending(one => Alike(before[old], after[one])).ThenBy(one => one).First() : free.Min();
            if (Alike(before[old], after[now]) > 0)
            {
                pairs[old] = now;
                free.Remove(now);
            }
        }

        return Complete(before, after, pairs);
    }

    /// <summary>Whether each item has an id of its own.</summary>
    public static bool HaveIds(InputField item, JsonArray list)
    {
        string?[] ids = [.. list.Select(node => TreePath.IdOf(item, node))];
        return item.Identity is not null && ids.All(id => id is not null) && ids.Distinct(StringComparer.Ordinal).Count() == ids.Length;
    }

    /// <summary>Whether two lists have the same items, in whatever order.</summary>
    public static bool AreSame(JsonArray before, JsonArray after) => before.Count == after.Count && Pair(before, after, JsonNode.DeepEquals).Count == before.Count;

    private static Dictionary<int, int> Pair(JsonArray before, JsonArray after, Func<JsonNode?, JsonNode?, bool> same)
    {
        Dictionary<int, int> pairs = [];
        HashSet<int> used = [];
        for (int old = 0; old < before.Count; old++)
        {
            int now = Enumerable.Range(0, after.Count).FirstOrDefault(i => !used.Contains(i) && same(before[old], after[i]), -1);
            if (now >= 0)
            {
                pairs[old] = now;
                used.Add(now);
            }
        }

        return pairs;
    }

    private static (int Old, int Now)[] Complete(JsonArray before, JsonArray after, Dictionary<int, int> pairs) =>
    [
        .. Enumerable.Range(0, before.Count).Select(old => (old, pairs.GetValueOrDefault(old, -1))),
        .. Enumerable.Range(0, after.Count).Except(pairs.Values).Select(now => (-1, now)),
    ];

    /// <summary>How many values two items have in common; those of their kind count for more than all others.</summary>
    private static int Alike(JsonNode? one, JsonNode? other) => one is JsonObject first && other is JsonObject second
        ? first.Sum(entry => second.TryGetPropertyValue(entry.Key, out JsonNode? value) && JsonNode.DeepEquals(value, entry.Value) ? entry.Key == "kind" ? 100 : 1 : 0) : 0;
}
