using System.Text.Json.Nodes;
using MarketSim.Scenarios.Forms;

namespace MarketSim.Workbench.Drafts;

/// <summary>What a scenario says differently from its baseline, and nothing else: as a file that includes the baseline says it, and as assignments.</summary>
public static class TreePatch
{
    /// <summary>The content of a file that includes the baseline, without its <c>include</c>; empty if nothing differs.</summary>
    public static JsonObject Of(JsonObject before, JsonObject after) => (JsonObject?)Patch(ScenarioForm.Root, before, after) ?? [];

    /// <summary>Assignments that make one scenario of the other, for <c>--set</c>.</summary>
    public static IReadOnlyList<Assignment> Assignments(JsonObject before, JsonObject after)
    {
        List<Assignment> list = [];
        Assign(ScenarioForm.Root, before, after, "", list);
        return list;
    }

    /// <summary>What lies over a value to make it another one; null if both are the same.</summary>
    private static JsonNode? Patch(InputField field, JsonNode? before, JsonNode? after) => (field.Kind, before, after) switch
    {
        _ when Same(field, before, after) => null,
        (InputKind.Record, JsonObject old, JsonObject now) => PatchRecord(field, old, now),
        (InputKind.List, JsonArray old, JsonArray now) when field.Item!.Identity is not null => PatchItems(field, old, now),
        (InputKind.List, JsonArray old, JsonArray now) when field.Item!.Kind == InputKind.Record => ListChange.Of(field, old, now) ?? now.DeepClone(),
        _ => after?.DeepClone(),
    };

    private static JsonObject? PatchRecord(InputField record, JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach ((string key, JsonNode? value) in after)
        {
            InputField? field = record.Find(key);
            if (field is null || !Same(field, before[key], value))
            {
                patch[key] = field is null ? value?.DeepClone() : Patch(field, before[key], value);
            }
        }

        foreach ((string key, _) in before.Where(entry => Vanished(record, entry.Key, before, after)))
        {
            // A file cannot take a key out of what it includes; it can say what holds without the key.
            patch[key] = record.Find(key)!.Default?.DeepClone();
        }

        return patch.Count == 0 ? null : patch;
    }

    private static JsonNode PatchItems(InputField list, JsonArray before, JsonArray after)
    {
        string identity = list.Item!.Identity!;
        if (!KeepsOrder(list, before, after) || before.Zip(after).Any(pair => TakesOut(list.Item, pair.First, pair.Second)))
        {
            return ListChange.Of(list, before, after) ?? ListChange.Whole(list, before, after);
        }

        var patch = new JsonArray();
        for (int i = 0; i < after.Count; i++)
        {
            if (i >= before.Count)
            {
                patch.Add(after[i]?.DeepClone());
            }
            else if (Patch(list.Item, before[i], after[i]) is JsonObject changed)
            {
                changed.Insert(0, identity, after[i]![identity]!.DeepClone());
                patch.Add(changed);
            }
        }

        return patch;
    }

    private static void Assign(InputField field, JsonNode? before, JsonNode? after, string path, List<Assignment> list)
    {
        switch (field.Kind, before, after)
        {
            case var _ when Same(field, before, after):
                break;
            case (InputKind.Record, JsonObject old, JsonObject) when old.Any(entry => Vanished(field, entry.Key, old, after)):
                list.Add(Assignment.Of(path, after));
                break;
            case (InputKind.Record, JsonObject or null, JsonObject now):
                foreach ((string key, JsonNode? value) in now)
                {
                    Assign(field.Find(key) ?? new InputField { Name = key, Kind = InputKind.Text, Description = "" }, (before as JsonObject)?[key], value, TreePath.Key(path, key), list);
                }

                break;
            case (InputKind.List, JsonArray old, JsonArray now) when field.Item!.Kind == InputKind.Record:
                AssignItems(field, old, now, path, list);
                break;
            default:
                list.Add(Assignment.Of(path, after));
                break;
        }
    }

    private static void AssignItems(InputField field, JsonArray before, JsonArray after, string path, List<Assignment> list)
    {
        bool inPlace = field.Item!.Identity is null
            ? before.Count == after.Count && before.Zip(after).Count(pair => JsonNode.DeepEquals(pair.First, pair.Second)) * 2 >= before.Count
            : KeepsOrder(field, before, after);
        if (!inPlace)
        {
            list.Add(Assignment.Of(path, ListChange.Of(field, before, after) ?? (JsonNode)after));
            return;
        }

        for (int i = 0; i < before.Count; i++)
        {
            Assign(field.Item, before[i], after[i], TreePath.Item(path, field, after, i), list);
        }

        if (after.Count > before.Count)
        {
            list.Add(Assignment.Of(path, new JsonObject { ["add"] = new JsonArray([.. after.Skip(before.Count).Select(item => item?.DeepClone())]) }));
        }
    }

    /// <summary>Whether a value lacks something that was written, and nothing can be written that has the same effect.</summary>
    private static bool TakesOut(InputField field, JsonNode? before, JsonNode? after) => field.Kind == InputKind.Record && before is JsonObject old && after is JsonObject now && old.Any(entry =>
        (Vanished(field, entry.Key, old, now) && field.Find(entry.Key) is { Nullable: false, Default: null })
        || (now.ContainsKey(entry.Key) && field.Find(entry.Key) is { } inner && TakesOut(inner, entry.Value, now[entry.Key])));

    private static bool Vanished(InputField record, string key, JsonObject before, JsonNode? after) =>
        after is JsonObject now && !now.ContainsKey(key) && record.Find(key) is { } field && !Same(field, before[key], null);

    /// <summary>Whether what is written, or holds by default, is the same.</summary>
    private static bool Same(InputField field, JsonNode? before, JsonNode? after) => JsonNode.DeepEquals(before ?? field.Default, after ?? field.Default);

    /// <summary>Whether the items that were there are there still, in their order and before all others.</summary>
    private static bool KeepsOrder(InputField list, JsonArray before, JsonArray after) =>
        ItemPairs.HaveIds(list.Item!, before) && ItemPairs.HaveIds(list.Item!, after) && before.Count <= after.Count
        && before.Zip(after).All(pair => TreePath.IdOf(list.Item, pair.First) == TreePath.IdOf(list.Item, pair.Second));
}
