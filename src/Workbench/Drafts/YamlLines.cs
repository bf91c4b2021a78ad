using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MarketSim.Workbench.Drafts;

/// <summary>Writes values as YAML that people like to read: one key a line, short mappings and lists in one line.</summary>
public static partial class YamlLines
{
    private const int Longest = 130;

    /// <summary>A mapping as the text of a file; empty for an empty mapping.</summary>
    public static string Of(JsonObject mapping)
    {
        var text = new StringBuilder();
        Mapping(mapping, 0, text);
        return text.ToString();
    }

    private static void Mapping(JsonObject mapping, int indent, StringBuilder text)
    {
        foreach ((string key, JsonNode? value) in mapping)
        {
            text.Append(' ', indent).Append(Scalar(key)).Append(':');
            Below(value, indent, text);
        }
    }

    private static void Below(JsonNode? value, int indent, StringBuilder text)
    {
        bool nested = value is JsonObject { Count: > 0 } mapping && mapping.Any(entry => entry.Value is JsonObject or JsonArray);
        string flow = Flow(value);
        if (value is not (JsonObject or JsonArray) || (!nested && value is JsonObject && indent > 0 && flow.Length + indent <= Longest) || (value is JsonArray list && (list.Count == 0 || IsShort(list, flow, indent))))
        {
            text.Append(' ').Append(flow).Append('\n');
        }
        else if (value is JsonObject { Count: > 0 } inner)
        {
            text.Append('\n');
            Mapping(inner, indent + 2, text);
        }
        else if (value is JsonArray items)
        {
            text.Append('\n');
            foreach (JsonNode? item in items)
            {
                Item(item, indent + 2, text);
            }
        }
        else
        {
            text.Append(" {}\n");
        }
    }

    private static void Item(JsonNode? item, int indent, StringBuilder text)
    {
        string flow = Flow(item);
        if (item is not JsonObject { Count: > 0 } mapping || flow.Length + indent + 2 <= Longest)
        {
            text.Append(' ', indent).Append("- ").Append(flow).Append('\n');
            return;
        }

        var block = new StringBuilder();
        Mapping(mapping, indent + 2, block);
        block[indent] = '-';
        text.Append(block);
    }

    private static bool IsShort(JsonArray list, string flow, int indent) => list.All(item => item is not (JsonObject or JsonArray)) && flow.Length + indent <= Longest;

    private static string Flow(JsonNode? value) => value switch
    {
        JsonObject mapping => "{" + string.Join(", ", mapping.Select(entry => $"{Scalar(entry.Key)}: {Flow(entry.Value)}")) + "}",
        JsonArray list => "[" + string.Join(", ", list.Select(Flow)) + "]",
        _ when value?.GetValueKind() == System.Text.Json.JsonValueKind.String => Scalar(value.GetValue<string>()),
        _ => Assignment.Json(value),
    };

    /// <summary>A text; in quotes unless nobody could take it for anything else.</summary>
    private static string Scalar(string text) => (Plain().IsMatch(text) || Day().IsMatch(text)) && !Other().IsMatch(text) ? text : Assignment.Json(JsonValue.Create(text));

    [GeneratedRegex(@"\A[\p{L}](?:[\p{L}\p{Nd}_./%（）()—–-]|[ ](?=[\p{L}\p{Nd}(]))*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    /// <summary>Words that YAML, in this or an older edition, takes for truth values, nothing or numbers.</summary>
    [GeneratedRegex(@"\A(?:true|false|null|yes|no|on|off|y|n|inf|infinity|nan)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
