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
