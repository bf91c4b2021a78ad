using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MarketSim.Scenarios.Writing;

/// <summary>Writes a scenario as resolved: includes merged, overrides applied, defaults filled in. Optional parts that have all their defaults are left out.</summary>
public static class ScenarioWriter
{
    /// <summary>Canonical JSON: keys in the order of the records, without white space. Equal scenarios give equal text.</summary>
    public static string ToJson(Scenario scenario) => JsonSerializer.Serialize(scenario, ScenarioJson.Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a scenario as this version writes it.</exception>
    public static Scenario FromJson(string json) =>
        JsonSerializer.Deserialize<Scenario>(json, ScenarioJson.Options) ?? throw new JsonException("there is no scenario in the text");
}

/// <summary>Tells scenarios apart by content.</summary>
public static class ScenarioHash
{
    /// <summary>SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits.</summary>
    public static string Of(Scenario scenario) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ScenarioWriter.ToJson(scenario))));
}
