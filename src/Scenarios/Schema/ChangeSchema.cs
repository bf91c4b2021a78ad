using System.Text.Json.Nodes;
using MarketSim.Scenarios.Including;

namespace MarketSim.Scenarios.Schema;

/// <summary>Turns the schema of a whole record into that of a change to one: what is merged may leave things out, what is replaced may not.</summary>
internal static class ChangeSchema
{
    public static void Relax(JsonObject schema, RecordShape shape)
    {
        schema.Remove("required");
        var properties = (JsonObject)schema["properties"]!;
        foreach (KeyShape key in shape.Keys)
        {
            var value = (JsonObject)properties[key.Name]!;
            if (key.Value is RecordShape record)
            {
                Relax(value, record);
            }
            else if (key.Value is ListShape { ItemKey: { } identity, Item: RecordShape item })
            {
                var items = (JsonObject)value["items"]!;
                value.Remove("minItems");
                Relax(items, item);
                items["required"] = new JsonArray(identity.Name);
            }
            else if (key.Value is ListShape { Item: RecordShape })
            {
                properties[key.Name] = OrEdit(value);
            }
        }
    }

    /// <summary>A list that is replaced whole, or edited.</summary>
    private static JsonObject OrEdit(JsonObject list)
    {
        var whole = (JsonObject)list.DeepClone();
        JsonNode? description = whole["description"]?.DeepClone();
        var edit = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Changes the included file's list: takes out the items that have all that a pattern says, and adds items at the end.",
            ["properties"] = new JsonObject
            {
                [ListEdit.Remove] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object" } },
                [ListEdit.Add] = new JsonObject { ["type"] = "array", ["items"] = whole["items"]!.DeepClone() },
            },
            ["additionalProperties"] = false,
        };
        return new JsonObject { ["description"] = description, ["anyOf"] = new JsonArray(whole, edit) };
    }
}
