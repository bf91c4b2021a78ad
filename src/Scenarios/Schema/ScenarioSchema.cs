using System.Text.Json.Nodes;
using MarketSim.Scenarios.Including;

namespace MarketSim.Scenarios.Schema;

/// <summary>The format of scenario files as JSON Schema, for editors that complete and check while one types.</summary>
/// <remarks>
/// A file that includes another may leave out whatever that one has, so the schema has two forms: a whole scenario, where required keys are required,
/// and a change to one. Rules between values are not in it; <see cref="ScenarioLoader"/> knows those.
/// </remarks>
public static class ScenarioSchema
{
    /// <summary>The schema, indented, ending with a line break.</summary>
    public static string Create()
    {
        JsonObject whole = SchemaText.Export(typeof(Scenario), Documentation.Read());
        var change = (JsonObject)whole.DeepClone();
        ChangeSchema.Relax(change, RecordShape.Of(typeof(Scenario)));
        change["properties"]!.AsObject().Insert(0, IncludingReader.Key, new JsonObject
        {
            ["type"] = "string",
            ["description"] = "The scenario file that this one changes; its path is relative to this file.",
        });
        return SchemaText.Of(new JsonObject
        {
            ["$schema"] = SchemaText.Dialect,
            ["title"] = "MarketSim scenario",
            ["type"] = "object",
            ["if"] = new JsonObject { ["required"] = new JsonArray(IncludingReader.Key) },
            ["then"] = new JsonObject { ["$ref"] = "#/$defs/change" },
            ["else"] = new JsonObject { ["$ref"] = "#/$defs/scenario" },
            ["$defs"] = new JsonObject { ["scenario"] = whole, ["change"] = change },
        });
    }
}
