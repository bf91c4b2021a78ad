using System.Text.Json.Nodes;

namespace MarketSim.Simulator.Tests.Invocations;

/// <summary>Looks into run.json as a script would.</summary>
internal static class ManifestOf
{
    public static JsonObject Folder(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "run.json")))!.AsObject();

    /// <summary>Hashes by table.</summary>
    public static SortedDictionary<string, string> Hashes(string folder) => new(
        Folder(folder)["tables"]!.AsArray().ToDictionary(table => (string)table!["table"]!, table => (string)table!["sha256"]!), StringComparer.Ordinal);
}
