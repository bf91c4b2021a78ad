using System.Text.Json;
using System.Text.Json.Nodes;

namespace MarketSim.Simulator.Studies.Centers;

/// <summary>What is asked of a named center; study.json keeps it.</summary>
/// <param name="Center">Name of the center.</param>
/// <param name="Vary">What is varied.</param>
internal sealed record CenterRequest(string Center, IReadOnlyList<CenterVary> Vary)
{
    /// <summary>As JSON.</summary>
    public JsonNode ToJson() => JsonSerializer.SerializeToNode(this, RunJson.Options)!;

    /// <summary>Reads what <see cref="ToJson"/> returned.</summary>
    /// <exception cref="BadInputException">It is not such a request.</exception>
    public static CenterRequest FromJson(JsonNode? json)
    {
        try
        {
            return json.Deserialize<CenterRequest>(RunJson.Options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException wrong)
        {
            throw new BadInputException($"study.json does not say which center it is about ({wrong.Message})");
        }
    }
}

/// <summary>One thing that is varied: a path, and the values that it takes.</summary>
/// <param name="What">The path as it was written.</param>
/// <param name="Path">The path in the scenario.</param>
/// <param name="Values">The values.</param>
internal sealed record CenterVary(string What, string Path, IReadOnlyList<string> Values)
{
    private const string Allowed = "what=value,value, such as cards.count=500,1000,2000 or demand.reference_value_growth_per_year=0,0.1";
    private static readonly string[] Roots = [.. typeof(Scenario).GetProperties().Select(part => JsonNamingPolicy.SnakeCaseLower.ConvertName(part.Name))];

    /// <summary>Reads <c>what=value,value</c>. A path that begins with a part of the scenario is one of the scenario, any other one of the center.</summary>
    /// <exception cref="BadInputException">It is none.</exception>
    public static CenterVary Parse(string text, string center)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string what = equals < 0 ? "" : text[..equals].Trim();
        string[] values = equals < 0 ? [] : [.. Split(text[(equals + 1)..])];
        if (what.Length == 0 || values.Length == 0 || values.Any(value => value.Length == 0))
        {
            throw new BadInputException($"--vary: '{text}' says nothing to vary; allowed: {Allowed}");
        }

        if (values.Distinct(StringComparer.Ordinal).Count() < values.Length)
        {
            throw new BadInputException($"--vary {text}: a value is given twice; allowed: each value once");
        }

        string root = what.Split('.', '[')[0];
        bool ofScenario = Roots.Contains(root) && root is not ("name" or "cards");
        return new(what, ofScenario || what.StartsWith("cards[", StringComparison.Ordinal) ? what : $"centers.named[{center}].{what}", values);
    }

    /// <summary>Parts between commas; commas within brackets and braces belong to a value.</summary>
    private static IEnumerable<string> Split(string text)
    {
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            if (text[at] == ',' && depth <= 0)
            {
                yield return text[from..at].Trim();
                from = at + 1;
            }
        }

        yield return text[from..].Trim();
    }
}
