using System.Globalization;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Texts;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace MarketSim.Reports.Pictures;

/// <summary>Pictures of question 5: what becomes of capacity.</summary>
internal static class QualityPictures
{
    /// <summary>The three figures of utilization by month.</summary>
    internal static Picture? ThreeShares(ReportData data, ReportTexts texts)
    {
        Series[] series =
        [
            new(texts[Word.SoldSeries], [.. data.Months.Select(month => (month.Start, 100.0 * month.SoldShare))]),
            new(texts[Word.BusySeries], [.. data.Months.Select(month => (month.Start, 100.0 * month.BusyShare))]),
            new(texts[Word.AchievedSeries], [.. data.Months.Select(month => (month.Start, 100.0 * month.AchievedShare))]),
        ];
        if (!series.Any(one => one.HasValues))
            return null;
        string title = texts[Word.ThreeSharesTitle];
        Canvas canvas = new Canvas(title).Lines(series).Values(texts[Word.ShareAxis], "0", 0, 100);
        Plot plot = canvas.Dates(data.Record.National[0].Date, data.Record.National[^1].Date).Legend().Plot;
        return new Picture("q5_three_shares", 5, title, plot);
    }

    /// <summary>Achieved share of theory by card (centers, weighted by card-days sold) and by work (leases, weighted by card-days).</summary>
    internal static Picture? Achieved(ReportData data, ReportTexts texts)
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
            .. data.Large.AchievedByWork.Select(work => (texts.Of(work.Key), Means.Share(work.Value.Sum, work.Value.CardDays)))
                .Where(pair => double.IsFinite(pair.Item2)).OrderByDescending(pair => pair.Item2),
        ];
        if (cards.Length + works.Length == 0)
            return null;
        string title = texts[Word.AchievedTitle];
        var canvas = new Canvas(title);
        var ticks = new NumericManual();
        double at = cards.Length + works.Length;
        at = Bars(canvas, ticks, cards, at, Palette.Blue, texts[Word.ByCard]) - 0.8;
        Bars(canvas, ticks, works, at, Palette.Vermilion, texts[Word.ByWork]);
        double highest = cards.Concat(works).Max(pair => pair.Share);
        canvas.Across(texts[Word.AchievedAxis], "0", 0, Math.Max(10.0, 112.0 * highest));
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
