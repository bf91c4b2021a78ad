using MarketSim.Market.Setting;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace MarketSim.Reports.Pictures;

/// <summary>Pictures of question 5: what becomes of capacity.</summary>
internal static class QualityPictures
{
    /// <summary>The three figures of utilization by month.</summary>
    internal static Picture? ThreeShares(ReportData data, ReportLanguage language)
    {
        Series[] series =
        [
            new(new Text("Taken up / available", "上架 / 可用").In(language), [.. data.Months.Select(month => (month.Start, 100.0 * month.TakeUp))]),
            new(new Text("Running / taken up", "运行 / 上架").In(language), [.. data.Months.Select(month => (month.Start, 100.0 * month.BusyShare))]),
            new(new Text("Achieved / theory", "实测 / 理论").In(language), [.. data.Months.Select(month => (month.Start, 100.0 * month.AchievedShare))]),
        ];
        if (!series.Any(one => one.HasValues))
            return null;
        string title = new Text("Three figures of utilization", "三种口径的利用率").In(language);
        Canvas canvas = new Canvas(title).Lines(series).Values(new Text("Share (%)", "比例（%）").In(language), "0", 0, 100);
        return Picture.OverRun(canvas, data, "q5_three_shares", 5, title);
    }

    /// <summary>Achieved share of theory by card (centers, weighted by card-days taken up) and by work (leases, weighted by card-days).</summary>
    internal static Picture? Achieved(ReportData data, ReportLanguage language)
    {
        (string Name, double Share)[] cards =
        [
            .. data.Record.Centers.GroupBy(center => center.Card, StringComparer.Ordinal)
                .Select(card => (card.Key, Means.Share(
                    card.Sum(center => center.AchievedShare * (center.CardDaysLeased + center.CardDaysCaptive)),
                    card.Sum(center => center.CardDaysLeased + center.CardDaysCaptive))))
                .Where(pair => double.IsFinite(pair.Item2)).OrderByDescending(pair => pair.Item2),
        ];
        (string Name, double Share)[] works =
        [
            .. data.Large.AchievedByWork.OrderBy(work => MarketKinds.IndexOf(data.Record.Kinds.Work, work.Key))
                .Select(work => (MarketKinds.TitleOf(data.Record.Kinds.Work, work.Key).In(language), Means.Share(work.Value.Sum, work.Value.CardDays)))
                .Where(pair => double.IsFinite(pair.Item2)).OrderByDescending(pair => pair.Item2),
        ];
        if (cards.Length + works.Length == 0)
            return null;
        string title = new Text("Achieved performance, by card and by work", "实测性能占理论值比例：按卡型与业务").In(language);
        var canvas = new Canvas(title);
        var ticks = new NumericManual();
        double at = cards.Length + works.Length;
        at = Bars(canvas, ticks, cards, at, Palette.Blue, new Text("By card", "按卡型").In(language)) - 0.8;
        Bars(canvas, ticks, works, at, Palette.Vermilion, new Text("By work", "按业务").In(language));
        double highest = cards.Concat(works).Max(pair => pair.Share);
        canvas.Across(new Text("Achieved share of theoretical FLOP/s (%)", "实测占理论 FLOP/s 比例（%）").In(language), "0", 0, Math.Max(10.0, 112.0 * highest));
        canvas.Plot.Axes.Left.TickGenerator = ticks;
        canvas.Plot.Axes.SetLimitsY(-0.6, cards.Length + works.Length + 0.8);
        canvas.Plot.Grid.YAxisStyle.IsVisible = false;
        return new Picture("q5_achieved", 5, title, canvas.Legend().Plot, Math.Max(500, 220 + (36 * (cards.Length + works.Length))));
    }

    private static double Bars(Canvas canvas, NumericManual ticks, (string Name, double Share)[] shares, double at, Color color, string legend)
    {
        if (shares.Length == 0)
            return at;
        var bars = new List<Bar>();
        foreach ((string name, double share) in shares)
        {
            ticks.AddMajor(at, name);
            Bar bar = Canvas.NewBar(at, 0, 100.0 * share, 0.85, color);
            bar.Orientation = Orientation.Horizontal;
            bar.Label = (100.0 * share).ToString("0.0", CultureInfo.InvariantCulture);
            bars.Add(bar);
            at -= 1.0;
        }

        BarPlot plotted = canvas.Plot.Add.Bars(bars);
        plotted.Horizontal = true;
        plotted.LegendText = legend;
        plotted.ValueLabelStyle.FontSize = 18;
        plotted.ValueLabelStyle.FontName = BundledFont.Family;
        return at;
    }
}
