using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MarketSim.Kernels.Profiles;

/// <summary>How profiles look in JSON. Generated at compile time, so that the sampler can be compiled ahead of time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KernelProfile))]
internal sealed partial class ProfileJson : JsonSerializerContext
{
    /// <summary>Text as a person reads it: names of devices are not escaped.</summary>
    public static ProfileJson Readable => ReadableContext.Value;

    private static readonly Lazy<ProfileJson> ReadableContext =
        new(() => new ProfileJson(new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}
