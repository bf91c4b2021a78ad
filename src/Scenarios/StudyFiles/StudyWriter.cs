using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Writes studies as JSON, so that a study can be resumed after its file has changed.</summary>
public static class StudyWriter
{
    /// <summary>Content of the study file, with changes from the command line.</summary>
    public static JsonNode ToJson(StudyFile file) => JsonSerializer.SerializeToNode(file, ScenarioJson.Options)!;

    /// <summary>Reads what <see cref="ToJson"/> returned.</summary>
    /// <exception cref="JsonException">The JSON is not a study as this version writes it.</exception>
    public static StudyFile FromJson(JsonNode? json) => json.Deserialize<StudyFile>(ScenarioJson.Options) ?? throw new JsonException("there is no study");
}
