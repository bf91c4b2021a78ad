using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Including;
using MarketSim.Scenarios.Shapes;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios.Schema;

/// <summary>The format of scenario files as JSON Schema, for editors that complete and check while one types.</summary>
/// <remarks>
/// A file that includes another may leave out whatever that one has, so the schema has two forms: a whole scenario, where required keys are required,
/// and a change to one. Rules between values are not in it; <see cref="ScenarioLoader"/> knows those.
/// </remarks>
public static class ScenarioSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema, indented, ending with a line break.</summary>
    public static string Create()
    {
        var annotations = new SchemaAnnotations(Documentation.Read());
        var exporting = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = annotations.Annotate };
        var whole = (JsonObject)ScenarioJson.Options.GetJsonSchemaAsNode(typeof(Scenario), exporting);
        var change = (JsonObject)whole.DeepClone();
        ChangeSchema.Relax(change, RecordShape.Of(typeof(Scenario)));
        change["properties"]!.AsObject().Insert(0, IncludingReader.Key, new JsonObject
        {
            ["type"] = "string",
            ["description"] = "The scenario file that this one changes; its path is relative to this file.",
        });
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = "MarketSim scenario",
            ["type"] = "object",
            ["if"] = new JsonObject { ["required"] = new JsonArray(IncludingReader.Key) },
            ["then"] = new JsonObject { ["$ref"] = "#/$defs/change" },
            ["else"] = new JsonObject { ["$ref"] = "#/$defs/scenario" },
            ["$defs"] = new JsonObject { ["scenario"] = whole, ["change"] = change },
        };
        var indented = new JsonSerializerOptions(ScenarioJson.Options) { WriteIndented = true, NewLine = "\n" };
        return schema.ToJsonString(indented) + "\n";
    }
}
