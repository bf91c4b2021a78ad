using System.Text.Json.Nodes;
using MarketSim.Scenarios.StudyFiles;

namespace MarketSim.Scenarios.Schema;

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
