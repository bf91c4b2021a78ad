using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MarketSim.Scenarios.Writing;

/// <summary>How scenarios look in JSON: snake case, enumerations by name, no key that the records do not know.</summary>
internal static class ScenarioJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,

            // What a scenario does not say is left out, so that a new optional key or part leaves the text and the hash of every other scenario as they were.
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,

            // The text goes into files of JSON only; escaped, Chinese names would be unreadable there.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDefaultParts } },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>An optional part of a scenario is written when one of its values differs from its default, and then whole.</summary>
    private static void LeaveOutDefaultParts(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (!property.IsRequired && property.PropertyType is { IsClass: true } part && part.Namespace == typeof(Scenario).Namespace)
            {
                object byDefault = Activator.CreateInstance(part)!;
                property.ShouldSerialize = (_, value) => !byDefault.Equals(value);
            }
        }
    }
}

/// <summary>Writes a scenario as resolved: includes merged, overrides applied, defaults filled in. Optional parts that have all their defaults are left out.</summary>
public static class ScenarioWriter
{
    /// <summary>Canonical JSON: keys in the order of the records, without white space. Equal scenarios give equal text.</summary>
    public static string ToJson(Scenario scenario) => JsonSerializer.Serialize(scenario, ScenarioJson.Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a scenario as this version writes it.</exception>
    public static Scenario FromJson(string json)
    {
        Scenario scenario = JsonSerializer.Deserialize<Scenario>(json, ScenarioJson.Options) ?? throw new JsonException("there is no scenario in the text");
        var kinds = new PolicyNameShape();
        for (int i = 0; i < scenario.Policy.Count; i++)
        {
            if (kinds.Refusal(scenario.Policy[i].Kind) is { } wrong)
            {
                throw new JsonException(Invariant($"policy[{i}].kind: {wrong}; allowed: {kinds.Allowed}"));
            }
        }

        return scenario;
    }
}

/// <summary>Tells scenarios apart by content.</summary>
public static class ScenarioHash
{
    /// <summary>SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits.</summary>
    public static string Of(Scenario scenario) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ScenarioWriter.ToJson(scenario))));
}
