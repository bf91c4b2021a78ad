using System.Text.Json.Nodes;
using MarketSim.Scenarios.Forms;
using MarketSim.Workbench.Drafts;

namespace MarketSim.Workbench.Editing;

/// <summary>What a list gets when a reader adds an item.</summary>
public static class NewItem
{
    /// <summary>A copy of the last item with a name of its own; of an empty list, what must be said, unsaid.</summary>
    public static JsonNode For(DraftDesk desk, string list)
    {
        if (desk.At(list) is not { Field.Item: { } item } spot)
        {
            return new JsonObject();
        }

        JsonArray items = spot.Node as JsonArray ?? [];
        JsonObject added = items.Count > 0 && items[^1] is JsonObject last ? (JsonObject)last.DeepClone() : Empty(item, desk);
        if (item.Identity is { } key)
        {
            string stem = added[key] is { } id && FieldText.Show(id) is { Length: > 0 } text ? text : "new";
            HashSet<string> taken = [.. items.Select(other => TreePath.IdOf(item, other)).OfType<string>()];
            added[key] = Enumerable.Range(2, items.Count + 2).Select(number => Invariant($"{stem}-{number}")).Prepend("new").First(name => !taken.Contains(name));
        }

        return added;
    }

    private static JsonObject Empty(InputField record, DraftDesk desk)
    {
        var item = new JsonObject();
        foreach (InputField key in record.Keys.Where(key => key.Required))
        {
            item[key.Name] = key.Kind switch
            {
                InputKind.Number or InputKind.Whole => JsonValue.Create(Math.Max(0, key.Lowest ?? 0)),
                InputKind.Flag => JsonValue.Create(false),
                InputKind.Date => desk.View.Tree["horizon"]?["start"]?.DeepClone(),
                InputKind.Word => JsonValue.Create(key.Words[0].Id),
                InputKind.Record => Empty(key, desk),
                InputKind.List => new JsonArray(),
                _ => JsonValue.Create(key.Names is { } list ? desk.Names(list).FirstOrDefault("") : "new"),
            };
        }

        return item;
    }
}
