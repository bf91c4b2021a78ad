using MarketSim.Workbench.Charts;
using MarketSim.Workbench.Live;

namespace MarketSim.Workbench.Compare;

/// <summary>Something that the map of a comparison shows.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Name">What it is called, with its unit.</param>
/// <param name="Format">How its values are printed.</param>
/// <param name="IsOfMonth">Whether it is of a month, and not of a whole run.</param>
/// <param name="Values">Its values by province in a run and, if it is of a month, a month.</param>
public sealed record MapMeasure(string Id, Text Name, ChartFormat Format, bool IsOfMonth, Func<ComparedRun, DateOnly, IReadOnlyDictionary<string, double>> Values);

/// <summary>What the map of a comparison can show: measures of months, of single runs, and figures of whole runs, which ensembles have too.</summary>
public static class MapMeasures
{
    private static readonly Dictionary<string, double> None = [];

    private static IReadOnlyList<MapMeasure> OfMonths { get; } =
    [
        .. ProvinceMeasure.All.Select(measure => new MapMeasure(
            measure.Id, measure.Title, measure.Format, true, (run, month) => run.Record is { } record ? measure.On(record, month) : None)),
    ];

    private static IReadOnlyList<MapMeasure> OfRuns { get; } =
    [
        OfRun("filled_card_days", new("Card-days taken up, whole run", "上架卡日（全程）")),
        OfRun("gain_cny", new("Gain of the province, whole run, yuan", "本省得失（全程，元）")),
        OfRun("budget_cny", new("Cost to the province's budget, whole run, yuan", "省级财政支出（全程，元）")),
    ];

    /// <summary>The measures that all of some runs have.</summary>
    public static IReadOnlyList<MapMeasure> Of(IReadOnlyList<ComparedRun> runs) =>
        [.. runs.All(run => run.Record is not null) ? OfMonths : [], .. OfRuns.Where(measure => runs.All(run => measure.Values(run, default).Count > 0))];

    /// <summary>Differences by province, second less first, where both have a value.</summary>
    public static IReadOnlyDictionary<string, double> Differences(IReadOnlyDictionary<string, double> first, IReadOnlyDictionary<string, double> second) =>
        first.Where(pair => second.ContainsKey(pair.Key)).ToDictionary(pair => pair.Key, pair => second[pair.Key] - pair.Value, StringComparer.Ordinal);

    /// <summary>What a figure of places is called, by the end of its name.</summary>
    internal static Text NameOf(string figure) => figure switch
    {
        "welfare_cny" => new("welfare, yuan", "福利（元）"),
        "benefits_cny" => new("benefits, yuan", "得益（元）"),
        "resources_cny" => new("resources, yuan", "耗用（元）"),
        "buyers_surplus_cny" => new("buyers' surplus, yuan", "需求方剩余（元）"),
        "owners_surplus_cny" => new("owners' surplus, yuan", "业主剩余（元）"),
        "public_money_surplus_cny" => new("public money, yuan", "财政资金（元）"),
        "others_surplus_cny" => new("others' surplus, yuan", "其他主体剩余（元）"),
        "capacity_pflops_fp16" => new("capacity, PFLOPS FP16", "算力（PFLOPS，FP16）"),
        "demand_pflops" => new("demand, PFLOPS", "需求（PFLOPS）"),
        "take_up" => new("take-up", "上架率"),
        "unmet_share" => new("unmet share", "未满足比例"),
        "payback_median_years" => new("median payback, years", "回收期中位数（年）"),
        "payback_never_share" => new("share that never pays back", "无法回本比例"),
        "payback_unknown_share" => new("share of unknown payback", "回收期未知比例"),
        _ => OfRuns.FirstOrDefault(measure => measure.Id == figure)?.Name ?? Text.Same(figure),
    };

    private static MapMeasure OfRun(string id, Text name) => new(id, name, ChartFormat.Number, false, (run, _) => run.Figures
        .Where(figure => figure.StartsWith("province.", StringComparison.Ordinal) && figure.EndsWith("." + id, StringComparison.Ordinal))
        .ToDictionary(figure => figure["province.".Length..^(id.Length + 1)], run.Mean, StringComparer.Ordinal));
}
