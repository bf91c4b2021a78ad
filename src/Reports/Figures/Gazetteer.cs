using System.Text.Json.Nodes;

namespace MarketSim.Reports.Figures;

/// <summary>Names and kinds that reports need and tables do not hold: taken from the resolved scenario.</summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, string> _provincesZh = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _pflops = new(StringComparer.Ordinal);
    private readonly HashSet<string> _consumerCards = new(StringComparer.Ordinal);

    /// <summary>Reads a resolved scenario; parts that are not there are simply unknown.</summary>
    /// <param name="scenario">The scenario's JSON; keys in camelCase, snake_case or PascalCase.</param>
    public Gazetteer(JsonNode? scenario)
    {
        Title = Text(scenario, "title");
        TitleZh = Text(scenario, "titlezh");
        Name = Text(scenario, "name");
        Start = Text(Member(scenario, "horizon"), "start");
        End = Text(Member(scenario, "horizon"), "end");
        foreach (JsonNode? province in Items(scenario, "provinces"))
            _provincesZh[Text(province, "id")] = Text(province, "namezh");
        foreach (JsonNode? card in Items(scenario, "cards"))
        {
            if (Member(card, "fp16tflops") is JsonValue value && value.TryGetValue(out double tflops))
                _pflops[Text(card, "id")] = tflops / 1000.0;
            if (Plain(Text(card, "class")) == "consumer")
                _consumerCards.Add(Text(card, "id"));
        }
    }

    /// <summary>Short name of the scenario; empty when unknown.</summary>
    public string Name { get; }

    /// <summary>First day planned, as the scenario writes it; empty when unknown.</summary>
    public string Start { get; }

    /// <summary>Last day planned; empty when unknown.</summary>
    public string End { get; }

    /// <summary>Title, English; empty when unknown.</summary>
    public string Title { get; }

    /// <summary>Title, Chinese; empty when unknown.</summary>
    public string TitleZh { get; }

    /// <summary>Whether a card is made for consumers.</summary>
    public bool IsConsumerCard(string card) => _consumerCards.Contains(card);

    /// <summary>Datasheet rate of a card, PFLOPS at FP16; 1 when unknown, so that unknown cards are simply counted.</summary>
    public double Pflops(string card) => _pflops.GetValueOrDefault(card, 1.0);

    /// <summary>Chinese name of a province, or its id.</summary>
    public string ProvinceZh(string id) => _provincesZh.TryGetValue(id, out string? name) && name.Length > 0 ? name : id;

    private static IEnumerable<JsonNode?> Items(JsonNode? node, string key) => Member(node, key) as JsonArray ?? [];

    private static string Text(JsonNode? node, string key) =>
        Member(node, key) is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    private static JsonNode? Member(JsonNode? node, string key) =>
        node is JsonObject members ? members.FirstOrDefault(member => Plain(member.Key) == key).Value : null;

    private static string Plain(string key) => key.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
