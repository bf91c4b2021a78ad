using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using MarketSim.Scenarios.Including;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.Writing;

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

/// <summary>The format of study files as JSON Schema, for editors that complete and check while one types.</summary>
/// <remarks>What a factor's path, an outcome or a target may name is not in it: that depends on the scenario, and <see cref="StudyLoader"/> knows it.</remarks>
public static class StudySchema
{
    /// <summary>The schema, indented, ending with a line break.</summary>
    /// <param name="documentation">The compiler's documentation file of this assembly, which cannot be built into itself.</param>
    public static string Create(Stream documentation) => SchemaText.Of(new JsonObject
    {
        ["$schema"] = SchemaText.Dialect,
        ["title"] = "MarketSim study",
        ["$ref"] = "#/$defs/study",
        ["$defs"] = new JsonObject { ["study"] = SchemaText.Export(typeof(StudyFile), Documentation.Read(documentation)) },
    });
}

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
