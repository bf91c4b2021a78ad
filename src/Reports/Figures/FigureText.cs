using MarketSim.Market.Books;
using MarketSim.Market.Setting;
using MarketSim.Market.Texts;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Figures;

/// <summary>Names and values of figures as reports print them.</summary>
public static class FigureText
{
    private static readonly Dictionary<string, Text> Names = new(StringComparer.Ordinal)
    {
        ["card_supply_over_demand"] = new("Card supply / demand, PFLOPS", "卡供需比（供给 / 需求）"),
        ["card_price_over_cost"] = new("Card price / landed cost", "卡价 / 到岸成本"),
        ["card_price_index"] = new("Card price index", "卡价指数"),
        ["cards_sold"] = new("Cards sold", "卡销量（张）"),
        ["card_backlog"] = new("Card backlog, year's end", "年末未交付订单（张）"),
        ["card_stock"] = new("Suppliers' stock, year's end, cards", "年末供应商库存（张）"),
        ["requests_made"] = new("Requests made", "请求数（个）"),
        ["requests_served"] = new("Requests served", "成交数（个）"),
        ["requests_failed"] = new("Requests given up", "未成交数（个）"),
        ["requests_failed_share"] = new("Given up, share of requests closed", "未成交占比"),
        ["unmet_share"] = new("Unmet share of card-days requested", "未满足卡日占比"),
        ["leases"] = new("Leases signed", "签约数（份）"),
        ["leases_not_lowest_share"] = new("Leases not at the lowest effective cost", "未选最低有效成本的签约占比"),
        ["leases_brokered_share"] = new("Leases through brokers", "经中间商签约占比"),
        ["projects_announced"] = new("Projects announced", "宣布项目数"),
        ["projects_opened"] = new("Projects opened", "投运项目数"),
        ["projects_cancelled"] = new("Projects cancelled", "取消项目数"),
        ["awards"] = new("Packages awarded", "中标标包数"),
        ["awards_cny"] = new("Amount awarded", "中标金额"),
        ["centers_operating"] = new("Centers in operation, year's end", "年末在运营中心数"),
        ["cards_operating"] = new("Cards in operation, year's end", "年末在运营卡数（张）"),
        ["capacity_pflops_fp16"] = new("Capacity, year's end, PFLOPS FP16", "年末算力（PFLOPS，FP16）"),
        ["capacity_pflops_fp32"] = new("Capacity, year's end, PFLOPS FP32", "年末算力（PFLOPS，FP32）"),
        ["capacity_growth"] = new("Growth of capacity", "算力增速"),
        ["sold_share"] = new("Sold share, all centers", "售出比例：全国"),
        ["idle_share"] = new("Idle share, all centers", "闲置比例：全国"),
        ["busy_share"] = new("Kernels running, share of sold", "运行比例（占售出）"),
        ["achieved_share"] = new("Achieved share of theory", "实测占理论比例"),
        ["traditional_utilization_share"] = new("Running / available, traditionally run centers", "传统运营中心的平均利用率"),
        ["low_achieved_share"] = new("Sold card-days under a tenth of theory", "实测不足理论一成的售出卡日占比"),
        ["listed_rent_cny_per_pflops_hour"] = new("Listed rent, CNY per PFLOPS-hour", "挂牌租金（元 / PFLOPS·小时）"),
        ["rent_cny"] = new("Rent earned", "租金收入"),
        ["running_cost_cny"] = new("Cost of running", "运行成本"),
        ["served_value_cny"] = new("Value of work served", "已满足需求的价值"),
        ["idle_cost_cny"] = new("Cost of idle cards", "闲置成本"),
        ["payback_market_median_years"] = new("Median payback, market-built, years", "回收期中位数：市场化建设（年）"),
        ["payback_market_anchor_median_years"] = new("Median payback with anchor tenant, years", "回收期中位数：有包租（年）"),
        ["payback_market_no_anchor_median_years"] = new("Median payback without anchor tenant, years", "回收期中位数：无包租（年）"),
        ["payback_market_never_share"] = new("Market-built centers that never pay back", "无法回本的市场化中心占比"),
        ["landed_over_announced"] = new("Projects opened / announced", "投运项目 / 宣布项目"),
        ["capacity_pflops_fp16_end"] = new("Capacity at the end, PFLOPS FP16", "期末算力（PFLOPS，FP16）"),
        ["facts_passed"] = new("Facts reproduced", "复现的市场事实"),
        ["facts_failed"] = new("Facts missed", "未复现的市场事实"),
    };

    static FigureText()
    {
        foreach (Obstacle cause in Enum.GetValues<Obstacle>())
            Names[FigureNames.IdleShare(cause)] = new Text("Idle: ", "闲置成因：") + MarketNames.Of(cause);
    }

    /// <summary>Name of a figure with its unit.</summary>
    /// <param name="figure">The figure, without a year.</param>
    /// <param name="language">The language.</param>
    /// <param name="kinds">The scenario's kinds, for their titles; kinds stand by their ids without it.</param>
    public static string Name(string figure, ReportLanguage language, MarketKinds? kinds = null)
    {
        if (Names.TryGetValue(figure, out Text name))
            return name.In(language);
        kinds ??= MarketKinds.None;
        return figure switch
        {
            _ when figure.StartsWith(FigureNames.SoldShareOf, StringComparison.Ordinal) =>
                (new Text("Sold share: ", "售出比例：") + MarketNames.Inside(MarketKinds.TitleOf(kinds.Owners, figure[FigureNames.SoldShareOf.Length..]))).In(language),
            _ when figure.StartsWith(FigureNames.UnmetShareOf, StringComparison.Ordinal) =>
                (new Text("Unmet: ", "未满足占比：") + MarketNames.Inside(MarketKinds.TitleOf(kinds.Segments, figure[FigureNames.UnmetShareOf.Length..]))).In(language),
            _ => figure,
        };
    }

    /// <summary>Name of a figure that may end in a year, which is then set apart: <c>Sold share · 2024</c>.</summary>
    public static string NameOfYear(string name, ReportLanguage language)
    {
        (string figure, int? year) = Headlines.Split(name);
        return year is null ? Name(figure, language) : FormattableString.Invariant($"{Name(figure, language)} · {year}");
    }

    /// <summary>A figure's value, as its kind is printed.</summary>
    public static string Value(string name, double value, ReportLanguage language) => !double.IsFinite(value)
        ? Printed.NoNumber
        : FigureNames.KindOf(name) switch
        {
            FigureKind.Share => Printed.Percent(value),
            FigureKind.Ratio => Printed.Number(value, "0.00"),
            FigureKind.Years => Printed.Number(value, "0.0"),
            FigureKind.Money => Printed.Money(value, language),
            _ => Printed.Number(value, "#,##0"),
        };
}
