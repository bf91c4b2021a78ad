using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MarketSim.Workbench.Drafts;

/// <summary>A value that a draft sets.</summary>
/// <param name="Path">Where, in the grammar of <c>--set</c>.</param>
/// <param name="Value">The value, as JSON.</param>
public sealed record Assignment(string Path, string Value)
{
    // The text goes into YAML and onto command lines only; escaped, Chinese names would be unreadable there.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sets a value.</summary>
    public static Assignment Of(string path, JsonNode? value) => new(path, Json(value));

    /// <summary>A value as JSON in one line.</summary>
    public static string Json(JsonNode? value) => value?.ToJsonString(Readable) ?? "null";

    /// <summary>As <c>--set</c> takes it.</summary>
    public override string ToString() => $"{Path}={Value}";
}
