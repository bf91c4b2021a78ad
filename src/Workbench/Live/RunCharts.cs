using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Reports.Figures;
using MarketSim.Workbench.Charts;

namespace MarketSim.Workbench.Live;

/// <summary>A chart of a run.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Lines">Its lines, by month; the last month so far.</param>
public sealed record RunChart(string Id, Text Title, Text Unit, IReadOnlyList<RunLine> Lines)
{
    /// <summary>Whether its lines are stacked.</summary>
    public bool IsStacked { get; init; }

    /// <summary>Whether equal ratios are equally far apart.</summary>
    public bool IsLog { get; init; }

    /// <summary>How values are printed.</summary>
    public ChartFormat Format { get; init; }

    /// <summary>A value that the axis holds from the beginning; not a number for none.</summary>
    public double Low { get; init; }

    /// <summary>The same of its upper end.</summary>
    public double High { get; init; } = double.NaN;
}

/// <summary>A line of a run's chart.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">Its points.</param>
public sealed record RunLine(Text Name, IReadOnlyList<ChartPoint> Points);

/// <summary>One of the five questions, with the charts that answer it.</summary>
/// <param name="Words">The question.</param>
/// <param name="Charts">The charts.</param>
public sealed record RunQuestion(Text Words, IReadOnlyList<RunChart> Charts);

/// <summary>The charts of a run, from what is known of it so far.</summary>
public static class RunCharts
{
    private const int MostCards = 6;
    private const double Billion = 1e9;

    /// <summary>The charts by question.</summary>
    public static IReadOnlyList<RunQuestion> Of(RunRecord record)
    {
        Month[] months = [.. record.National.GroupBy(day => new DateOnly(day.Date.Year, day.Date.Month, 1)).Select(group => new Month(group.Key, [.. group]))];
        return
        [
            new(new("How tight are cards, and at what price?", "芯片有多紧，价格如何？"), Tightness(record, months)),
            new(new("Do supply and demand match?", "供需是否匹配？"), Match(record, months)),
            new(new("Is idle capacity common?", "算力闲置是否普遍？"), Idle(months)),
            new(new("When does a center pay back?", "智算中心何时回本？"), Payback(months)),
            new(new("How does quantity become quality?", "量如何变成质？"), Quality(record, months)),
        ];
    }

    private static RunChart[] Tightness(RunRecord record, Month[] months) =>
    [
        new("card_price_index", new("Card prices, data-center cards", "数据中心卡价格"), new("index", "指数"), [Last(new("card price index", "卡价指数"), months, day => day.CardPriceIndex)]),
        new("price_over_cost", new("Price over landed cost", "售价与到岸成本之比"), new("ratio", "倍"), [Mean(new("price over cost", "售价/成本"), months, day => day.CardPriceOverCost)]) { Low = 1 },
        new("card_prices", new("Price on offer by card", "各型号报价"), new("thousand yuan", "千元"), PricesByCard(record)) { IsLog = true, Low = double.NaN },
        new("card_backlog", new("Cards that projects want and have not got", "项目待交付卡数"), new("thousand cards", "千卡"), BacklogByCard(record)),
    ];

    private static RunChart[] Match(RunRecord record, Month[] months) =>
    [
        new("take_up", new("Take-up of card-days", "算力上架率"), new("share", "占比"),
        [
            Ratio(new("nation", "全国"), months, day => day.CardDaysLeased + day.CardDaysCaptive, day => day.CardDaysAvailable),
            .. record.Kinds.Owners.Select(owner => new RunLine(owner.Title, [.. record.Owners.Where(row => row.Owner == owner.Id)
                .Select(row => new ChartPoint(row.Month, row.CardDaysAvailable > 0 ? row.TakeUp : double.NaN))])),
        ]) { Format = ChartFormat.Share, High = 1 },
        new("rent_index", new("Rents of the same cards, signed leases", "同型卡签约租金指数"), new("index", "指数"), RentIndices(record)),
        new("rents", new("Rents of signed leases by card", "各型号签约租金"), new("yuan per card-hour", "元/卡时"), RentsByCard(record)),
        new("requests", new("Requests of buyers a day", "每日需求数"), new("requests a day", "个/日"),
        [
            Mean(new("served", "满足"), months, day => day.RequestsServed),
            Mean(new("given up", "放弃"), months, day => day.RequestsFailed),
        ]),
    ];

    private static RunChart[] Idle(Month[] months)
    {
        long[] totals = new long[Enum.GetValues<Obstacle>().Length];
        foreach (NationalDay day in months.SelectMany(month => month.Days))
        {
            long[] idle = IdleCauses.Of(day);
            for (int cause = 0; cause < totals.Length; cause++)
            {
                totals[cause] += idle[cause];
            }
        }

        RunLine[] causes =
        [
            .. Enum.GetValues<Obstacle>().Where(cause => totals[(int)cause] > 0).OrderByDescending(cause => totals[(int)cause])
                .Select(cause => Ratio(MarketNames.Of(cause), months, day => IdleCauses.Of(day)[(int)cause], day => day.CardDaysAvailable)),
        ];
        return
        [
            new("idle", new("Idle capacity by cause", "闲置算力的成因"), new("share of card-days", "占可用卡日比例"), causes) { IsStacked = true, Format = ChartFormat.Share },
            new("capacity", new("Capacity in operation", "在运算力"), new("EFLOPS (FP16)", "EFLOPS（FP16）"), [Last(new("capacity", "在运算力"), months, day => day.CapacityPflopsFp16 / 1000)]),
        ];
    }

    private static RunChart[] Payback(Month[] months) =>
    [
        new("income", new("Rent and cost of running, all centers", "全部中心的租金与运行成本"), new("billion yuan a month", "十亿元/月"),
        [
            Sum(new("rent", "租金"), months, day => day.RentCny / Billion),
            Sum(new("cost of running", "运行成本"), months, day => day.RunningCostCny / Billion),
        ]),
        new("centers", new("Centers by fate, so far", "中心去向（累计）"), new("centers", "个"),
        [
            Last(new("operating", "在运"), months, day => day.CentersOperating),
            Last(new("being built", "在建"), months, day => day.CentersBuilding),
            Last(new("cancelled", "取消"), months, day => day.CentersCancelled),
            Last(new("mothballed", "封存"), months, day => day.CentersMothballed),
            Last(new("failed", "倒闭"), months, day => day.CentersTakenOver + day.CentersBrokenUp),
        ]),
    ];

    private static RunChart[] Quality(RunRecord record, Month[] months) =>
    [
        new("achieved", new("Use of the cards that are taken up", "已上架卡的使用情况"), new("share", "占比"),
        [
            Mean(new("kernels run", "算子在运行"), months, day => day.BusyShare),
            Mean(new("achieved over datasheet", "实测/标称算力"), months, day => day.AchievedShare),
        ]) { Format = ChartFormat.Share, High = 1 },
        new("rent_per_pflop_day", new("Rent of achieved work, data-center cards", "有效算力租金（数据中心卡）"), new("yuan per PFLOP-day", "元/PFLOP·日"),
        [
            new(new("data-center cards", "数据中心卡"), [.. record.RentIndices.Where(row => row.CardClass == CardClass.DataCenter).Select(row => new ChartPoint(row.Month, row.RentCnyPerPflopDay ?? double.NaN))]),
        ]),
    ];

    private static RunLine[] PricesByCard(RunRecord record) => ByCard(
        record.Cards.GroupBy(row => row.Card).Select(card => (card.Key, (double)card.Sum(row => row.SpotCards), Points(card, row => row.Date, rows =>
            rows.Where(row => row.PriceCny > 0).Select(row => row.PriceCny / 1000).DefaultIfEmpty(double.NaN).Average()))));

    private static RunLine[] BacklogByCard(RunRecord record) => ByCard(
        record.Cards.GroupBy(row => row.Card).Select(card => (card.Key, (double)card.Sum(row => row.BacklogCards), Points(card, row => row.Date, rows => rows[^1].BacklogCards / 1000.0))));

    private static RunLine[] RentsByCard(RunRecord record) => ByCard(
        record.Rents.GroupBy(row => row.Card).Select(card => (card.Key, card.Sum(row => row.CardDays), (IReadOnlyList<ChartPoint>)[.. card.Select(row => new ChartPoint(row.Month, row.RentCnyPerCardHour))])));

    private static RunLine[] RentIndices(RunRecord record) =>
    [
        .. record.RentIndices.GroupBy(row => row.CardClass).OrderBy(rows => rows.Key).Select(rows => new RunLine(
            rows.Key == CardClass.DataCenter ? new("data-center cards", "数据中心卡") : new("consumer cards", "消费级卡"),
            [.. rows.Select(row => new ChartPoint(row.Month, row.MatchedCards > 0 ? row.MatchedIndex : double.NaN))])),
    ];

    private static RunLine[] ByCard(IEnumerable<(string Card, double Weight, IReadOnlyList<ChartPoint> Points)> cards) =>
        [.. cards.Where(card => card.Weight > 0).OrderByDescending(card => card.Weight).ThenBy(card => card.Card, StringComparer.Ordinal).Take(MostCards).OrderBy(card => card.Card, StringComparer.Ordinal).Select(card => new RunLine(Text.Same(card.Card), card.Points))];

    private static IReadOnlyList<ChartPoint> Points<TRow>(IEnumerable<TRow> rows, Func<TRow, DateOnly> date, Func<TRow[], double> value) =>
        [.. rows.GroupBy(row => new DateOnly(date(row).Year, date(row).Month, 1)).Select(month => new ChartPoint(month.Key, value([.. month])))];

    private static RunLine Mean(Text name, Month[] months, Func<NationalDay, double> value) => new(name, [.. months.Select(month => new ChartPoint(month.First, month.Days.Average(value)))]);

    private static RunLine Sum(Text name, Month[] months, Func<NationalDay, double> value) =>
        new(name, [.. months.Select(month => new ChartPoint(month.First, month.Days.Sum(value) * DateTime.DaysInMonth(month.First.Year, month.First.Month) / month.Days.Length))]);

    private static RunLine Last(Text name, Month[] months, Func<NationalDay, double> value) => new(name, [.. months.Select(month => new ChartPoint(month.First, value(month.Days[^1])))]);

    private static RunLine Ratio(Text name, Month[] months, Func<NationalDay, double> part, Func<NationalDay, double> whole) => new(name, [.. months.Select(month =>
    {
        double all = month.Days.Sum(whole);
        return new ChartPoint(month.First, all > 0 ? month.Days.Sum(part) / all : double.NaN);
    })]);

    private sealed record Month(DateOnly First, NationalDay[] Days);
}
