using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MarketSim.Scenarios.Tests.Documents;

/// <summary>The values that one key has at the places where it stands.</summary>
internal static class ValueText
{
    /// <summary>Values up to which all are listed.</summary>
    public const int MostListed = 6;

    private const int LongestText = 60;

    public static string Of(IReadOnlyList<JsonNode?> values)
    {
        List<JsonNode> there = [.. values.OfType<JsonNode>()];
        if (there.Count == 0)
        {
            return "";
        }

        if (there.Count <= MostListed)
        {
            List<string> all = [.. values.Select(value => value is null ? "-" : One(value))];
            return all.Distinct(StringComparer.Ordinal).Count() == 1 ? all[0] : string.Join(" / ", all);
        }

        if (there.All(value => value.GetValueKind() == JsonValueKind.Number))
        {
            double least = there.Min(value => value.GetValue<double>());
            double most = there.Max(value => value.GetValue<double>());
            return least == most ? Number(least) : $"{Number(least)} to {Number(most)}";
        }

        List<string> different = [.. there.Select(One).Distinct(StringComparer.Ordinal)];
        return different.Count <= MostListed ? string.Join(", ", different) : $"{different.Count} different";
    }

    private static string One(JsonNode value) => value switch
    {
        JsonArray list => list.Count == 0 ? "none" : string.Join(", ", list.OfType<JsonNode>().Select(One)),
        _ when value.GetValueKind() == JsonValueKind.Number => value.GetValue<double>() is var number && number > 1e7 ? value.ToJsonString() : Number(number),
        _ when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ => Short(value.GetValue<string>()),
    };

    private static string Number(double value) => value.ToString(value == Math.Floor(value) ? "#,##0" : "0.######", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length == 0 ? "none" : text.Length <= LongestText ? text.Replace("|", "\\|", StringComparison.Ordinal) : text[..LongestText] + "...";
}
