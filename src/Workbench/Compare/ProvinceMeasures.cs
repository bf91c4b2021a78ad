using MarketSim.Market.Measures.Rows;
using MarketSim.Workbench.Charts;

namespace MarketSim.Workbench.Compare;

/// <summary>Something that is measured in every province.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Name">What it is called, with its unit.</param>
/// <param name="Format">How its values are printed.</param>
/// <param name="Month">How a month gives it; null for what only whole runs have.</param>
public sealed record ProvinceMeasure(string Id, Text Name, ChartFormat Format, Func<ProvinceMonth, double>? Month);

/// <summary>What can be shown on a map of provinces.</summary>
public static class ProvinceMeasures
{
    /// <summary>Measures of a month.</summary>
    public static IReadOnlyList<ProvinceMeasure> OfMonths { get; } =
    [
        new("take_up", new("Take-up, share of card-days", "上架率（占可用卡日）"), ChartFormat.Share, row => row.CardDaysAvailable > 0 ? row.TakeUp : double.NaN),
        new("capacity", new("Capacity, PFLOPS FP16", "算力（PFLOPS，FP16）"), ChartFormat.Number, row => row.CapacityPflopsFp16),
        new("idle", new("Idle card-days", "闲置卡日"), ChartFormat.Number, row => row.CardDaysAvailable - row.CardDaysTakenUp),
        new("rent", new("Rent of new leases, yuan per card-hour", "新签租金（元/卡·小时）"), ChartFormat.Number, row => row.RentCnyPerCardHour > 0 ? row.RentCnyPerCardHour : double.NaN),
        new("requests", new("Requests by buyers", "需求方请求数"), ChartFormat.Number, row => row.RequestsMade),
    ];

    /// <summary>Measures of a whole run, as ensembles have them too: the ends of names of figures of places.</summary>
    public static IReadOnlyList<ProvinceMeasure> OfRuns { get; } =
    [
        new("filled_card_days", new("Card-days taken up, whole run", "上架卡日（全程）"), ChartFormat.Number, null),
        new("gain_cny", new("Gain of the province, whole run, yuan", "本省得失（全程，元）"), ChartFormat.Number, null),
        new("budget_cny", new("Cost to the province's budget, whole run, yuan", "省级财政支出（全程，元）"), ChartFormat.Number, null),
    ];

    /// <summary>The measures that all of some runs have.</summary>
    public static IReadOnlyList<ProvinceMeasure> Of(IReadOnlyList<ComparedRun> runs) =>
        [.. runs.All(run => run.Record is not null) ? OfMonths : [], .. OfRuns.Where(measure => runs.All(run => run.Figures.Any(figure => IsOf(figure, measure))))];

    /// <summary>A measure by province.</summary>
    /// <param name="run">The run.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="month">First day of the month, for measures of months.</param>
    public static IReadOnlyDictionary<string, double> Values(ComparedRun run, ProvinceMeasure measure, DateOnly month) => measure.Month is { } of
        ? run.Record?.Provinces.Where(row => row.Month == month).ToDictionary(row => row.Province, of, StringComparer.Ordinal) ?? []
        : run.Figures.Where(figure => IsOf(figure, measure)).ToDictionary(figure => figure["province.".Length..^(measure.Id.Length + 1)], run.Mean, StringComparer.Ordinal);

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

    private static bool IsOf(string figure, ProvinceMeasure measure) =>
        figure.StartsWith("province.", StringComparison.Ordinal) && figure.EndsWith("." + measure.Id, StringComparison.Ordinal);
}
