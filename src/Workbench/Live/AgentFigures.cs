using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Measures;
using MarketSim.Reports.Tables;

namespace MarketSim.Workbench.Live;

/// <summary>What an agent's figures are called, and how they are printed.</summary>
public static class AgentFigures
{
    private const string Idle = "idle_card_days.";
    private const string Flow = "flow_cny.";
    private static readonly string[] Causes = Enum.GetNames<Obstacle>();

    private static readonly Dictionary<string, Text> Known = new(StringComparer.Ordinal)
    {
        ["stage"] = new("Stage", "阶段"),
        ["card"] = new("Card model", "卡型"),
        ["cards"] = new("Cards installed", "已装卡数"),
        ["planned_cards"] = new("Cards planned", "规划卡数"),
        ["leased_cards"] = new("Cards leased", "在租卡数"),
        ["rent_cny_per_card_hour"] = new("Rent asked, yuan per card-hour", "报价（元/卡时）"),
        ["cash_cny"] = new("Cash, yuan", "现金（元）"),
        ["debt_cny"] = new("Debt, yuan", "负债（元）"),
        ["net_cash_flow_cny"] = new("Net cash flow so far, yuan", "累计净现金流（元）"),
        ["announced"] = new("Announced", "公布日期"),
        ["opened"] = new("Opened", "投运日期"),
        ["take_up"] = new("Take-up since opening", "投运以来上架率"),
        ["software_quality"] = new("Quality of software", "软件成熟度"),
        ["active"] = new("Active", "是否活跃"),
        ["requests"] = new("Requests", "需求数"),
        ["deals"] = new("Deals", "成交数"),
        ["flow_cny.Revenue"] = new("Rent earned so far, yuan", "累计租金收入（元）"),
        ["flow_cny.Investment"] = new("Invested so far, yuan", "累计投资（元）"),
        ["flow_cny.Energy"] = new("Energy so far, yuan", "累计电费（元）"),
        ["flow_cny.Operations"] = new("Operations so far, yuan", "累计运维（元）"),
        ["flow_cny.Interest"] = new("Interest so far, yuan", "累计利息（元）"),
        ["flow_cny.Subsidy"] = new("Subsidies so far, yuan", "累计补贴（元）"),
        ["name_zh"] = new("Name", "名称"),
        ["owner_name_zh"] = new("Owner", "业主"),
        ["province"] = new("Province", "省份"),
        ["owner"] = new("Type of owner", "业主类型"),
        ["center"] = new("Center", "智算中心"),
        ["supplier"] = new("Supplier", "供应商"),
        ["broker"] = new("Broker", "经纪"),
        ["buyer"] = new("Buyer", "用户"),
        ["capacity_pflops_fp16"] = new("Capacity, PFLOPS at FP16", "算力（PFLOPS，FP16）"),
        ["domain_cards"] = new("Cards in a scale-up domain", "超节点卡数"),
        ["rent_policy"] = new("How it sets rent", "定价方式"),
        ["has_anchor"] = new("Has an anchor tenant", "有锚定客户"),
        ["capex_cny"] = new("Invested, yuan", "投资（元）"),
        ["revenue_cny"] = new("Rent earned, yuan", "租金收入（元）"),
        ["energy_cny"] = new("Energy, yuan", "电费（元）"),
        ["operations_cny"] = new("Operations, yuan", "运维（元）"),
        ["interest_cny"] = new("Interest, yuan", "利息（元）"),
        ["subsidy_cny"] = new("Subsidies, yuan", "补贴（元）"),
        ["npv_cny"] = new("Net present value, yuan", "净现值（元）"),
        ["irr"] = new("Internal rate of return", "内部收益率"),
        ["payback_years"] = new("Payback, years", "回收期（年）"),
        ["card_days_available"] = new("Card-days available", "可用卡日"),
        ["card_days_leased"] = new("Card-days leased", "出租卡日"),
        ["card_days_captive"] = new("Card-days used by the owner", "自用卡日"),
        ["flow_cny.Equity"] = new("Equity paid in so far, yuan", "累计出资（元）"),
        ["flow_cny.Principal"] = new("Loans drawn and repaid so far, yuan", "累计贷款收支（元）"),
        ["flow_cny.Levy"] = new("Levies so far, yuan", "累计收费（元）"),
        ["flow_cny.SubsidyRepaid"] = new("Subsidies repaid so far, yuan", "累计退回补贴（元）"),
        ["flow_cny.Other"] = new("Other flows so far, yuan", "其他累计收支（元）"),
        ["flow_cny.Resale"] = new("Received for cards sold, yuan", "卡变卖收入（元）"),
    };

    /// <summary>What a figure is called.</summary>
    public static string NameOf(string figure, ReportLanguage language)
    {
        if (Known.TryGetValue(figure, out Text name))
        {
            return name.In(language);
        }

        if (CauseOf(figure) is { } cause)
        {
            Text words = MarketNames.Of(cause);
            return new Text($"Idle card-days: {words.En}", $"闲置卡日：{words.Zh}").In(language);
        }

        return figure.StartsWith(Flow, StringComparison.Ordinal) ? figure[Flow.Length..].Replace('_', ' ') : figure.Replace('_', ' ');
    }

    private static Obstacle? CauseOf(string figure) => Array.FindIndex(Causes, cause => figure == Idle + cause || figure == $"idle_{SnakeCase.Of(cause)}_card_days") is >= 0 and int place ? (Obstacle)place : null;

    /// <summary>A figure's value as it is printed.</summary>
    public static string ValueOf(string figure, string value, ReportLanguage language) =>
        figure is "active" ? (value == "yes" ? new Text("yes", "是") : new Text("no", "否")).In(language)
        : !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? value
        : figure is "take_up" or "software_quality" ? number.ToString("P0", CultureInfo.InvariantCulture)
        : number.ToString(Math.Abs(number) < 1000 && number != Math.Truncate(number) ? "#,##0.00" : "#,##0", CultureInfo.InvariantCulture);

    /// <summary>What the tables hold of an agent; null if nothing.</summary>
    public static IReadOnlyDictionary<string, string>? OfRow(RunRecord record, AgentId agent)
    {
        string id = agent.ToString();
        return agent.Kind switch
        {
            AgentKind.Center => Cells(record.Centers.Find(row => row.Center == id)),
            AgentKind.Supplier => Cells(record.Suppliers.Find(row => row.Supplier == id)),
            AgentKind.Broker => Cells(record.Brokers.Find(row => row.Broker == id)),
            AgentKind.Buyer => Cells(record.Buyers.Find(row => row.Buyer == id)),
            _ => null,
        };
    }

    /// <remarks>Empty cells are left out, and so are levies, which are a row's only cells that are lists.</remarks>
    private static Dictionary<string, string>? Cells<TRow>(TRow? row)
        where TRow : class => row is null ? null : TableSchema.Of<TRow>().Columns
            .Select(column => (column.Description.Name, Value: typeof(TRow).GetProperty(column.Description.Property)!.GetValue(row)))
            .Where(cell => cell.Value is not (null or "" or AmountsByPurpose))
            .ToDictionary(cell => cell.Name, cell => Convert.ToString(cell.Value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell.Value, CultureInfo.InvariantCulture)!, StringComparer.Ordinal);
}
