using MarketSim.Market.Inputs;
using ScottPlot.Plottables;

namespace MarketSim.Reports.Pictures;

/// <summary>Pictures of question 1: tightness and prices of cards.</summary>
internal static class CardPictures
{
    private const int CardsShown = 7;
    private const int MonthsTogether = 12;
    private const int MonthsAtLeast = 6;

    private static readonly Text OverCost = new("Price / landed cost", "价格 / 到岸成本");

    /// <summary>Supply over demand in the year up to each month, with the backlog behind it.</summary>
    internal static Picture? SupplyDemand(ReportData data, ReportLanguage language)
    {
        var ratio = new Series(new Text("Supply / demand (left)", "供需比（左轴）").In(language), Rolling(data.CardMonths));
        if (!ratio.HasValues)
            return null;
        string title = new Text("Data-center cards: supply against demand", "数据中心卡：供给与需求之比").In(language);
        var canvas = new Canvas(title);
        BarPlot backlog = canvas.Plot.Add.Bars(
            data.CardMonths.Select(month => Canvas.NewBar(Canvas.At(month.Month) + 15, 0, month.Backlog, 30, Palette.Sky.WithAlpha(0.45))).ToList());
        backlog.LegendText = new Text("Backlog (right)", "未交付订单（右轴）").In(language);
        backlog.Axes.YAxis = canvas.Plot.Axes.Right;
        Canvas.Style(canvas.Plot.Axes.Right);
        canvas.Plot.Axes.Right.Label.Text = new Text("Backlog (cards)", "未交付订单（张）").In(language);
        canvas.Plot.Axes.Right.TickGenerator = Canvas.Numbers("#,##0");
        canvas.Plot.Axes.SetLimitsY(0, Math.Max(1.0, 1.6 * data.CardMonths.Max(month => month.Backlog)), canvas.Plot.Axes.Right);
        double top = Math.Max(1.3, 1.08 * ratio.Points.Where(point => double.IsFinite(point.Value)).Max(point => point.Value));
        canvas.Lines(ratio).Reference(1.0, new Text("Supply = demand", "供给 = 需求").In(language))
            .Values(new Text("Supply / demand, twelve months", "供给 / 需求（十二个月滚动）").In(language), "0.0", 0, Math.Min(top, 5.0));
        return Picture.OverRun(canvas, data, "q1_supply_demand", 1, title);
    }

    /// <summary>The price index by month, with the summer and September of the focus year marked.</summary>
    internal static Picture? PriceIndex(ReportData data, ReportLanguage language)
    {
        var index = new Series(new Text("Price index (left)", "价格指数（左轴）").In(language), [.. data.Months.Select(month => (month.Start, month.PriceIndex))]);
        if (!index.HasValues)
            return null;
        string title = new Text("Data-center cards: price index, and price over landed cost", "数据中心卡：价格指数与价格 / 到岸成本").In(language);
        Canvas canvas = new Canvas(title).Lines(index);
        AddPriceOverCost(canvas, data, language);
        if (data.Months.Any(month => month.Start.Year == data.FocusYear && month.Start.Month == 9))
            canvas.Shade(new DateOnly(data.FocusYear, 6, 1), new DateOnly(data.FocusYear, 9, 1), new Text("June to August", "6—8 月").In(language));
        canvas.Values(new Text("Index (first day with sales = 100)", "指数（首个成交日 = 100）").In(language), "0");
        return Picture.OverRun(canvas, data, "q1_price_index", 1, title);
    }

    /// <summary>Price over landed cost by card and month, for the cards that sell most.</summary>
    internal static Picture? PriceOverCost(ReportData data, ReportLanguage language)
    {
        Series[] series =
        [
            .. data.Record.Cards.GroupBy(day => day.Card, StringComparer.Ordinal)
                .OrderByDescending(card => card.Sum(day => day.SoldToCentersCards + day.SoldOutsideCards)).ThenBy(card => card.Key, StringComparer.Ordinal)
                .Select(card => new Series(card.Key, Ratios(card))).Where(card => card.HasValues).Take(CardsShown),
        ];
        if (series.Length == 0)
            return null;
        string title = new Text("Card prices over the sellers' cost line", "各型号卡价与卖方成本线之比").In(language);
        Canvas canvas = new Canvas(title).Lines(series).Reference(1.0, new Text("Cost line", "成本线").In(language)).Values(OverCost.In(language), "0.00");
        return Picture.OverRun(canvas, data, "q1_price_over_cost", 1, title) with { InReport = false };
    }

    /// <remarks>Projects order in lumps: a single month would show the lumps and hide the market. So would the first months of a run.</remarks>
    private static (DateOnly, double)[] Rolling(IReadOnlyList<CardMonth> months) =>
    [
        .. months.Select((month, index) =>
            (month.Month, CardMonth.Ratio([.. months.Take(index + 1).Skip(Math.Max(0, index + 1 - MonthsTogether))])))
            .Skip(Math.Min(MonthsAtLeast, months.Count) - 1),
    ];

    private static void AddPriceOverCost(Canvas canvas, ReportData data, ReportLanguage language)
    {
        NationalPeriod[] months = [.. data.Months.Where(month => double.IsFinite(month.PriceOverCost))];
        if (months.Length == 0)
            return;
        Scatter line = canvas.Plot.Add.Scatter(
            months.Select(month => Canvas.At(month.Start)).ToArray(), months.Select(month => month.PriceOverCost).ToArray(), Palette.Vermilion);
        line.LegendText = new Text("Price / landed cost (right)", "价格 / 到岸成本（右轴）").In(language);
        line.LineWidth = 4;
        line.MarkerSize = months.Length == 1 ? 14 : 0;
        line.Axes.YAxis = canvas.Plot.Axes.Right;
        Canvas.Style(canvas.Plot.Axes.Right);
        canvas.Plot.Axes.Right.Label.Text = OverCost.In(language);
        canvas.Plot.Axes.Right.TickGenerator = Canvas.Numbers("0.00");
        double span = months.Max(month => Math.Abs(month.PriceOverCost - 1.0));
        canvas.Plot.Axes.SetLimitsY(1.0 - (0.4 * span) - 0.01, 1.0 + (1.6 * span) + 0.01, canvas.Plot.Axes.Right);
    }

    private static (DateOnly, double)[] Ratios(IEnumerable<CardDay> days) =>
    [
        .. days.GroupBy(day => CalendarMonth.Of(day.Date)).OrderBy(month => month.Key).Select(month =>
            (month.Key, Means.OfPositive(month.Where(day => day.CostLineCny > 0.0).Select(day => day.PriceCny / day.CostLineCny)))),
    ];
}
