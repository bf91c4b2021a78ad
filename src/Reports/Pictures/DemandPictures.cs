using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace MarketSim.Reports.Pictures;

/// <summary>Pictures of question 2: requests and projects.</summary>
internal static class DemandPictures
{
    private const double QuarterDays = 91;

    /// <summary>Requests by quarter: served, and given up by reason.</summary>
    internal static Picture? Requests(ReportData data, ReportLanguage language)
    {
        DateOnly[] quarters = [.. data.Large.ServedByQuarter.Keys.Union(data.Large.FailedByQuarter.Keys).Order()];
        var series = new List<Series>
        {
            new(new Text("served", "成交").In(language), [.. quarters.Select(quarter => (quarter, (double)data.Large.ServedByQuarter.GetValueOrDefault(quarter)))]),
        };
        series.AddRange(Enum.GetValues<Obstacle>()
            .Select(reason => (Reason: reason, Total: data.Large.FailedByQuarter.Values.Sum(failed => failed[(int)reason])))
            .Where(pair => pair.Total > 0).OrderByDescending(pair => pair.Total)
            .Select(pair => new Series(
                MarketNames.Of(pair.Reason).In(language),
                [.. quarters.Select(quarter => (quarter, data.Large.FailedByQuarter.TryGetValue(quarter, out long[]? failed) ? (double)failed[(int)pair.Reason] : 0.0))])));
        if (quarters.Length == 0 || data.Months.Count == 0)
            return null;
        string title = new Text("Requests for compute: served, and given up by reason", "算力请求：成交与未成交（按原因）").In(language);
        Canvas canvas = new Canvas(title).Stack(series, QuarterDays).Values(new Text("Requests per quarter", "每季度请求数（个）").In(language), "#,##0", 0);
        return Picture.OverRun(canvas, data, "q2_requests", 2, title);
    }

    /// <summary>Unmet share by segment and year.</summary>
    internal static Picture? Unmet(ReportData data, ReportLanguage language)
    {
        IReadOnlyList<Kind> segments = data.Record.Kinds.Segments;
        string title = new Text("Unmet demand by segment", "各类客户未满足需求占比").In(language);
        var canvas = new Canvas(title);
        var ticks = new NumericManual();
        bool any = false;
        for (int year = 0; year < data.Years.Count; year++)
        {
            ticks.AddMajor(year, data.Years[year].Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        const double width = 0.16;
        for (int index = 0; index < segments.Count; index++)
        {
            var bars = new List<Bar>();
            for (int year = 0; year < data.Years.Count; year++)
            {
                double share = data.Years[year][DemandFigures.Unmet.NameOf(segments[index].Id)];
                if (double.IsFinite(share))
                    bars.Add(Canvas.NewBar(year + ((index - ((segments.Count - 1) / 2.0)) * width), 0, 100.0 * share, width, Palette.Of(index)));
            }

            if (bars.Count == 0)
                continue;
            canvas.Plot.Add.Bars(bars).LegendText = segments[index].Title.In(language);
            any = true;
        }

        if (!any)
            return null;
        canvas.Plot.Axes.Margins(bottom: 0);
        canvas.Values(new Text("Unmet share of card-days requested (%)", "未满足的卡日占比（%）").In(language), "0", 0);
        canvas.Plot.Axes.Bottom.TickGenerator = ticks;
        canvas.Plot.Axes.SetLimitsX(-0.6, data.Years.Count - 0.4);
        canvas.Plot.Grid.XAxisStyle.IsVisible = false;
        return new Picture("q2_unmet_by_segment", 2, title, canvas.Legend().Plot);
    }

    /// <summary>Projects announced, opened and cancelled so far.</summary>
    internal static Picture? Projects(ReportData data, ReportLanguage language)
    {
        if (data.Months.Count == 0 || data.Record.National[^1].CentersAnnounced == 0)
            return null;
        string title = new Text("Projects announced, opened and cancelled", "项目宣布、投运与取消（累计）").In(language);
        int opened = 0;
        Dictionary<DateOnly, int> byMonth = data.Record.Centers.Where(center => center.Opened >= data.Months[0].Start)
            .GroupBy(center => CalendarMonth.Of(center.Opened!.Value)).ToDictionary(month => month.Key, month => month.Count());
        Canvas canvas = new Canvas(title).Lines(
            new Series(new Text("Announced", "宣布").In(language), [.. data.Months.Select(month => (month.Start, (double)month.Last.CentersAnnounced))]),
            new Series(new Text("Opened", "投运").In(language), [.. data.Months.Select(month => (month.Start, (double)(opened += byMonth.GetValueOrDefault(month.Start))))]),
            new Series(new Text("Cancelled", "取消").In(language), [.. data.Months.Select(month => (month.Start, (double)month.Last.CentersCancelled))]));
        canvas.Values(new Text("Projects (cumulative)", "项目数（累计，个）").In(language), "0", 0);
        return Picture.OverRun(canvas, data, "q2_projects", 2, title) with { InReport = false };
    }
}
