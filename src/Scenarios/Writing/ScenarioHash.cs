using System.Security.Cryptography;
using System.Text;

namespace MarketSim.Scenarios.Writing;

/// <summary>Tells scenarios apart by content.</summary>
public static class ScenarioHash
{
    /// <summary>SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits.</summary>
    public static string Of(Scenario scenario) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ScenarioWriter.ToJson(scenario))));
}
