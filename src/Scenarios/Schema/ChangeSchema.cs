using System.Text.Json.Nodes;
using MarketSim.Scenarios.Shapes;

namespace MarketSim.Scenarios.Schema;

/// <summary>Turns the schema of a whole record into that of a change to one: what is merged may leave things out, what is replaced may not.</summary>
internal static class ChangeSchema
{
    public static void Relax(JsonObject schema, RecordShape shape)
    {
        schema.Remove("required");
        foreach (KeyShape key in shape.Keys)
        {
            var value = (JsonObject)schema["properties"]![key.Name]!;
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
        }
    }
}
