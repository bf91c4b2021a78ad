using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Scenarios.Forms;

namespace MarketSim.Workbench.Editing;

/// <summary>Values as a reader types and sees them.</summary>
public static class FieldText
{
    /// <summary>A value as text; empty for none.</summary>
    public static string Show(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join(", ", list.Select(item => item is JsonObject ? "{…}" : Show(item))),
        JsonObject mapping => string.Join(", ", mapping.Select(entry => $"{entry.Key}: {Show(entry.Value)}")),
        _ when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    /// <summary>What was typed, as a value. What is no value of the field's kind stays text, so that the check finds it where it was typed.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What was typed; not empty.</param>
    public static JsonNode Read(InputField field, string text)
    {
        string trimmed = text.Trim();
        return field.Kind switch
        {
            InputKind.Number or InputKind.Whole => Number(trimmed),
            InputKind.Flag when trimmed is "true" or "false" => JsonValue.Create(trimmed == "true"),
            InputKind.List => new JsonArray([.. trimmed.Split(',', '，').Select(part => part.Trim()).Where(part => part.Length > 0).Select(part => Read(field.Item!, part))]),
            InputKind.Text => JsonValue.Create(text.ReplaceLineEndings("\n")),
            _ => JsonValue.Create(trimmed),
        };
    }

    /// <summary>A number with the digits that were typed, as far as a number has so many.</summary>
    private static JsonValue Number(string text)
    {
        bool fits = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact);
        return fits ? JsonValue.Create(exact)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? JsonValue.Create(number) : JsonValue.Create(text);
    }
}
