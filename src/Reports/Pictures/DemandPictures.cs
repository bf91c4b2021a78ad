using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Texts;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace MarketSim.Reports.Pictures;

/// <summary>Pictures of question 2: requests and projects.</summary>
internal static class DemandPictures
{
    private const double QuarterDays = 91;

    /// <summary>Requests by quarter: served, and given up by reason.</summary>
    internal static Picture? Requests(ReportData data, ReportTexts texts)
    {
        DateOnly[] quarters = [.. data.Large.ServedByQuarter.Keys.Union(data.Large.FailedByQuarter.Keys).Order()];
        var series = new List<Series>
        {
            new(texts[Word.ServedSeries], [.. quarters.Select(quarter => (quarter, (double)data.Large.ServedByQuarter.GetValueOrDefault(quarter)))]),
        };
        series.AddRange(Enum.GetValues<Obstacle>()
            .Select(reason => (Reason: reason, Total: data.Large.FailedByQuarter.Values.Sum(failed => failed[(int)reason])))
            .Where(pair => pair.Total > 0).OrderByDescending(pair => pair.Total)
            .Select(pair => new Series(
                texts.Of(pair.Reason),
                [.. quarters.Select(quarter => (quarter, data.Large.FailedByQuarter.TryGetValue(quarter, out long[]? failed) ? (double)failed[(int)pair.Reason] : 0.0))])));
        if (quarters.Length == 0 || data.Months.Count == 0)
            return null;
        string title = texts[Word.RequestsTitle];
        Canvas canvas = new Canvas(title).Stack(series, QuarterDays).Values(texts[Word.RequestsAxis], "#,##0", 0);
        return Finish(canvas, data, "q2_requests", title);
    }

    /// <summary>Unmet share by segment and year.</summary>
    internal static Picture? Unmet(ReportData data, ReportTexts texts)
    {
        Segment[] segments = Enum.GetValues<Segment>();
        var canvas = new Canvas(texts[Word.UnmetTitle]);
        var ticks = new NumericManual();
        bool any = false;
        for (int year = 0; year < data.Years.Count; year++)
        {
            ticks.AddMajor(year, data.Years[year].Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        const double width = 0.16;
        for (int index = 0; index < segments.Length; index++)
        {
            var bars = new List<Bar>();
            for (int year = 0; year < data.Years.Count; year++)
            {
                double share = data.Years[year][FigureNames.UnmetShare(segments[index])];
                if (double.IsFinite(share))
                    bars.Add(Canvas.NewBar(year + ((index - ((segments.Length - 1) / 2.0)) * width), 0, 100.0 * share, width, Palette.Of(index)));
            }

            if (bars.Count == 0)
                continue;
            canvas.Plot.Add.Bars(bars).LegendText = texts.Of(segments[index]);
            any = true;
        }

        if (!any)
            return null;
        canvas.Plot.Axes.Margins(bottom: 0);
        canvas.Values(texts[Word.UnmetAxis], "0", 0);
        canvas.Plot.Axes.Bottom.TickGenerator = ticks;
        canvas.Plot.Axes.SetLimitsX(-0.6, data.Years.Count - 0.4);
        canvas.Plot.Grid.XAxisStyle.IsVisible = false;
        return new Picture("q2_unmet_by_segment", 2, texts[Word.UnmetTitle], canvas.Legend().Plot);
    }

    /// <summary>Projects announced, opened and cancelled so far.</summary>
    internal static Picture? Projects(ReportData data, ReportTexts texts)
    {
        if (data.Months.Count == 0 || data.Record.National[^1].CentersAnnounced == 0)
            return null;
        string title = texts[Word.ProjectsTitle];
        int opened = 0;
        Dictionary<DateOnly, int> byMonth = data.Record.Centers.Where(center => center.Opened >= data.Months[0].Start)
            .GroupBy(center => Calendar.MonthOf(center.Opened!.Value)).ToDictionary(month => month.Key, month => month.Count());
        Canvas canvas = new Canvas(title).Lines(
            new Series(texts[Word.AnnouncedSeries], [.. data.Months.Select(month => (month.Start, (double)month.Last.CentersAnnounced))]),
            new Series(texts[Word.OpenedSeries], [.. data.Months.Select(month => (month.Start, (double)(opened += byMonth.GetValueOrDefault(month.Start))))]),
            new Series(texts[Word.CancelledSeries], [.. data.Months.Select(month => (month.Start, (double)month.Last.CentersCancelled))]));
        canvas.Values(texts[Word.ProjectsAxis], "0", 0);
        return Finish(canvas, data, "q2_projects", title) with { InReport = false };
    }

    private static Picture Finish(Canvas canvas, ReportData data, string name, string caption) => new(
        name, 2, caption, canvas.Dates(data.Record.National[0].Date, data.Record.National[^1].Date).Legend().Plot);
}
