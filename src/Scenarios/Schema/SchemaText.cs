using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios.Schema;

/// <summary>What the schemas of all files have in common.</summary>
internal static class SchemaText
{
    /// <summary>The dialect of JSON Schema.</summary>
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of a record, with the limits and the documentation of its keys.</summary>
    public static JsonObject Export(Type record, Documentation documentation)
    {
        var schema = (JsonObject)ScenarioJson.Options.GetJsonSchemaAsNode(
            record, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = new SchemaAnnotations(documentation).Annotate });
        SchemaReferences.Inline(schema);
        return schema;
    }

    /// <summary>A schema, indented, ending with a line break.</summary>
    public static string Of(JsonObject schema) => schema.ToJsonString(new JsonSerializerOptions(ScenarioJson.Options) { WriteIndented = true, NewLine = "\n" }) + "\n";
}
