using System.Text.Json.Nodes;
using MarketSim.Market.Setting;

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
        Title = Said(scenario, "title");
        TitleZh = Said(scenario, "titlezh");
        Name = Said(scenario, "name");
        Start = Said(Member(scenario, "horizon"), "start");
        End = Said(Member(scenario, "horizon"), "end");
        Kinds = KindsOf(scenario);
        Figures = FigureCatalog.Of(Kinds);
        foreach (JsonNode? province in Items(scenario, "provinces"))
            _provincesZh[Said(province, "id")] = Said(province, "namezh");
        foreach (JsonNode? card in Items(scenario, "cards"))
        {
            if (Member(card, "fp16tflops") is JsonValue value && value.TryGetValue(out double tflops))
                _pflops[Said(card, "id")] = tflops / 1000.0;
            if (Plain(Said(card, "class")) == "consumer")
                _consumerCards.Add(Said(card, "id"));
        }
    }

    /// <summary>The types of owner, segments and kinds of work.</summary>
    public MarketKinds Kinds { get; }

    /// <summary>The figures that runs of the scenario are summed up in.</summary>
    public FigureCatalog Figures { get; init; }

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

    /// <summary>The title that reports show, or the short name where a scenario has none.</summary>
    public Text DisplayTitle
    {
        get
        {
            string english = Title.Length > 0 ? Title : Name;
            return new(english, TitleZh.Length > 0 ? TitleZh : english);
        }
    }

    /// <summary>Whether a card is made for consumers.</summary>
    public bool IsConsumerCard(string card) => _consumerCards.Contains(card);

    /// <summary>Datasheet rate of a card, PFLOPS at FP16; 1 when unknown, so that unknown cards are simply counted.</summary>
    public double Pflops(string card) => _pflops.GetValueOrDefault(card, 1.0);

    /// <summary>What a province is called; in Chinese its id where the scenario gives no name.</summary>
    public Text ProvinceName(string id) => new(
        string.Concat(id.Select((letter, index) => index > 0 && char.IsUpper(letter) ? " " + letter : letter.ToString())),
        _provincesZh.TryGetValue(id, out string? name) && name.Length > 0 ? name : id);

    /// <summary>The types of owner, segments and kinds of work of a resolved scenario.</summary>
    /// <param name="scenario">The scenario's JSON.</param>
    public static MarketKinds KindsOf(JsonNode? scenario)
    {
        JsonNode? demand = Member(scenario, "demand");
        return new(KindsOf(Member(scenario, "centers"), "owners"), KindsOf(demand, "segments"), KindsOf(demand, "work"));
    }

    private static IReadOnlyList<Kind> KindsOf(JsonNode? part, string key) =>
    [
        .. Items(part, key).Select(kind => new Kind(
            Said(kind, "id"), new(Said(kind, "title"), Said(kind, "titlezh")), Member(kind, "marketbuilt") is JsonValue value && value.TryGetValue(out bool built) && built)),
    ];

    private static IEnumerable<JsonNode?> Items(JsonNode? node, string key) => Member(node, key) as JsonArray ?? [];

    private static string Said(JsonNode? node, string key) => Member(node, key) is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    private static JsonNode? Member(JsonNode? node, string key) =>
        node is JsonObject members ? members.FirstOrDefault(member => Plain(member.Key) == key).Value : null;

    private static string Plain(string key) => key.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
