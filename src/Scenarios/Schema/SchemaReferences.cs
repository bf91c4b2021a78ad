using System.Text.Json.Nodes;

namespace MarketSim.Scenarios.Schema;

/// <summary>Puts the shape itself where the exporter only refers to the place where it first wrote it.</summary>
/// <remarks>A type that two keys share has one shape, but each key has limits and a description of its own.</remarks>
internal static class SchemaReferences
{
    private const string Reference = "$ref";
    private static readonly string[] OfTheKey = ["description", "minimum", "maximum", "minItems", "maxItems", "minLength", "pattern"];

    /// <summary>Replaces all references within a schema.</summary>
    public static void Inline(JsonObject root) => Visit(root, root);

    private static void Visit(JsonNode? node, JsonObject root)
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Visit(item, root);
            }
        }
        else if (node is JsonObject schema)
        {
            if (schema[Reference] is JsonValue)
            {
                Replace(schema, root);
            }

            foreach ((_, JsonNode? value) in schema.ToList())
            {
                Visit(value, root);
            }
        }
    }

    private static void Replace(JsonObject schema, JsonObject root)
    {
        string path = schema[Reference]!.GetValue<string>();
        JsonNode shape = path.TrimStart('#', '/').Split('/').Aggregate((JsonNode)root, (at, step) => at[step]!);
        schema.Remove(Reference);
        foreach ((string key, JsonNode? value) in (JsonObject)shape)
        {
            if (!OfTheKey.Contains(key))
            {
                schema[key] = value?.DeepClone();
            }
        }
    }
}
