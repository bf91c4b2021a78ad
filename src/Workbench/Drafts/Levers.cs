using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Market.Policies;

namespace MarketSim.Workbench.Drafts;

/// <summary>A lever: one value, or all values of a list together as a factor on the baseline's.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Path">Path of the value; <c>[*]</c> stands for all items of a list.</param>
/// <param name="Low">Left end of the slider.</param>
/// <param name="High">Right end of the slider.</param>
/// <param name="Value">Where it stands.</param>
/// <param name="Before">Where the baseline has it.</param>
/// <param name="Unit">Its unit.</param>
public sealed record Lever(Text Title, string Path, double Low, double High, double Value, double Before, string Unit)
{
    /// <summary>What was typed, where that is no number; null if it is one.</summary>
    public string? Typed { get; init; }

    /// <summary>Whether it moves all items of a list together: it is then a factor on the baseline.</summary>
    public bool IsFactor => Path.Contains("[*]", StringComparison.Ordinal) || Path == ShipmentLever.Path;

    /// <summary>The smallest step that the slider makes.</summary>
    public double Step => Low == Math.Floor(Low) && High == Math.Floor(High) && High - Low >= 50 ? 1 : Math.Pow(10, Math.Floor(Math.Log10((High - Low) / 50)));
}

/// <summary>The levers that matter most. Screening studies and validation name them; ranges are those of their assumptions (docs/sensitivity.md, docs/parameters.md).</summary>
public static class Levers
{
    private const string All = "[*]";

    private static readonly (string Path, Text Title, double Low, double High)[] Known =
    [
        ("centers.build_ahead.ratio", new("Build-ahead ratio", "超前建设系数"), 0.6, 2.5),
        ("demand.scale", new("Demand: size of all requests", "需求规模系数"), 0.2, 0.9),
        ("demand.reference_value_cny_per_pflop_day", new("What work is worth at the start", "期初算力价值"), 3000, 6000),
        ("demand.reference_value_growth_per_year", new("How that grows in a year", "算力价值年增长率"), -0.25, 0.05),
        ("demand.segments[sme].growth_per_year", new("Growth of small firms' demand in a year", "中小企业需求年增长率"), 0, 0.3),
        ("cards[*].list_cost_cny", new("Card prices, times the baseline", "芯片价格（基准的倍数）"), 0.5, 2),
        ("provinces[*].power_price_cny_per_kwh", new("Power price, times the baseline", "电价（基准的倍数）"), 0.5, 2),
        ("centers.owners[market].median_pflops", new("Size of market-built sites", "市场化智算中心规模"), 180, 720),
        ("centers.owners[market].appraisal_strictness", new("How strictly market builders appraise", "市场化项目评估严格度"), 0.4, 0.9),
        ("centers.owners[market].anchor_probability", new("Chance of an anchor tenant", "锚定租户概率"), 0.02, 0.3),
        ("centers.rents.expected_fill", new("Fill that rents reckon with", "定价预期上架率"), 0.4, 0.7),
        ("centers.stages.construction_days", new("Time of construction", "建设周期"), 120, 240),
        ("matching.ecosystem_misfit_factor", new("Cost of the wrong software stack", "软件生态不匹配成本系数"), 1.5, 3.5),
    ];

    /// <summary>The levers that a draft has, and the amounts of its policy events.</summary>
    public static IReadOnlyList<Lever> In(DraftBase baseline, DraftView view) =>
    [
        .. ShipmentLever.Of(baseline, view) is { } shipments ? [shipments] : Array.Empty<Lever>(),
        .. Known.Select(known => known.Path.Contains(All, StringComparison.Ordinal) ? Factor(known, baseline, view) : Single(known, baseline, view)).OfType<Lever>(),
        .. PolicyEdits.Events(view).Select((policy, index) => Amount(policy, index, baseline)).OfType<Lever>(),
    ];

    /// <summary>Moves a factor; the baseline's values are multiplied, whatever the draft had made of them.</summary>
    public static void Move(ScenarioDraft draft, string path, double to)
    {
        if (path == ShipmentLever.Path)
        {
            ShipmentLever.Move(draft, to);
            return;
        }

        draft.SetAll(Items(path, draft.Base.Tree).Where(one => one.Value is not null).Select(one => (one.Path, (JsonNode?)JsonValue.Create(Rounded(one.Value!.Value * to)))));
    }

    private static Lever? Single((string Path, Text Title, double Low, double High) known, DraftBase baseline, DraftView view)
    {
        if (TreePath.Find(view.Tree, known.Path) is not { } spot || Number(TreePath.Find(baseline.Tree, known.Path)?.Node ?? spot.Field.Default) is not { } before)
        {
            return null;
        }

        // What is no number stays where it was typed, to be mended there.
        double? value = Number(spot.Node ?? spot.Field.Default);
        return new Lever(known.Title, known.Path, Math.Min(known.Low, before), Math.Max(known.High, before), value ?? before, before, spot.Field.Unit) { Typed = value is null ? spot.Node?.ToString() : null };
    }

    private static Lever? Factor((string Path, Text Title, double Low, double High) known, DraftBase baseline, DraftView view)
    {
        double[] ratios = [.. Items(known.Path, baseline.Tree).Where(one => one.Value is > 0).Select(one => Number(TreePath.Find(view.Tree, one.Path)?.Node) / one.Value!.Value).OfType<double>()];
        return ratios.Length == 0 ? null : new Lever(known.Title, known.Path, known.Low, known.High, Math.Round(ratios.Order().ElementAt(ratios.Length / 2), 3), 1, "");
    }

    private static Lever? Amount(JsonObject policy, int index, DraftBase baseline)
    {
        if (Text(policy["kind"]) is not { } kind || PolicyKinds.Find(kind)?.Amount is not { } limits || Number(policy["amount"]) is not { } value)
        {
            return null;
        }

        double before = PolicyEdits.EventsOf(baseline.Tree).Where(old => Text(old["kind"]) == kind && Text(old["date"]) == Text(policy["date"])).Select(old => Number(old["amount"])).FirstOrDefault() ?? value;
        double high = limits.Highest <= 1 ? limits.Highest : Math.Min(limits.Highest, Math.Max(1, before) * 4);
        string title = $"{kind} {Text(policy["date"])}";
        return new Lever(Market.Texts.Text.Same(title), Invariant($"policy[{index}].amount"), Math.Min(limits.Lowest, before), Math.Max(high, value), value, before, "");
    }

    private static IEnumerable<(string Path, double? Value)> Items(string path, JsonObject tree)
    {
        int star = path.IndexOf(All, StringComparison.Ordinal);
        string list = path[..star];
        return TreePath.Find(tree, list) is { Node: JsonArray items, Field: { } field }
            ? Enumerable.Range(0, items.Count).Select(i => TreePath.Item(list, field, items, i) + path[(star + All.Length)..]).Select(item => (item, Number(TreePath.Find(tree, item)?.Node)))
            : [];
    }

    private static double Rounded(double value) => value == 0 ? 0 : double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static double? Number(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number ? node.GetValue<double>() : null;

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
