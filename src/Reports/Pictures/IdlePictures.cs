using MarketSim.Market.Books;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace MarketSim.Reports.Pictures;

/// <summary>Pictures of question 3: take-up, what idles and why.</summary>
internal static class IdlePictures
{
    private static readonly Text AllCenters = new("All centers", "全国");
    private static readonly Text TakeUp = new("Take-up of card-days (%)", "上架率（%）");

    /// <summary>Take-up by owner and month.</summary>
    internal static Picture? TakeUpByOwner(ReportData data, ReportLanguage language)
    {
        Series[] series =
        [
            .. data.Record.Kinds.Owners.Select(owner => new Series(
                owner.Title.In(language),
                [.. data.Record.Owners.Where(month => month.Owner == owner.Id).OrderBy(month => month.Month)
                    .Select(month => (month.Month, month.CardDaysAvailable > 0 ? 100.0 * month.TakeUp : double.NaN))])),
            new(AllCenters.In(language), [.. data.Months.Select(month => (month.Start, 100.0 * month.TakeUp))]),
        ];
        if (!series.Any(one => one.HasValues))
            return null;
        string title = new Text("Take-up of capacity by owner", "各类业主的算力上架率").In(language);
        Canvas canvas = new Canvas(title).Lines(series).Values(TakeUp.In(language), "0", 0, 100);
        return Picture.OverRun(canvas, data, "q3_take_up_by_owner", 3, title);
    }

    /// <summary>Idle share of capacity by month, divided by cause.</summary>
    internal static Picture? IdleCauses(ReportData data, ReportLanguage language)
    {
        Series[] series =
        [
            .. Enum.GetValues<Obstacle>()
                .Select(cause => (Cause: cause, Total: data.Months.Sum(month => month.Idle[(int)cause])))
                .Where(pair => pair.Total > 0).OrderByDescending(pair => pair.Total)
                .Select(pair => new Series(
                    MarketNames.Of(pair.Cause).In(language),
                    [.. data.Months.Select(month => (month.Start, 100.0 * Means.Share(month.Idle[(int)pair.Cause], month.Available)))])),
        ];
        if (series.Length == 0)
            return null;
        string title = new Text("Idle capacity by cause", "闲置算力的成因").In(language);
        Canvas canvas = new Canvas(title).Stack(series, 30.5).Values(new Text("Share of card-days available (%)", "占可用卡日比例（%）").In(language), "0", 0);
        return Picture.OverRun(canvas, data, "q3_idle_by_cause", 3, title);
    }

    /// <summary>Take-up of each province in the focus year, highest on top.</summary>
    internal static Picture? Provinces(ReportData data, ReportLanguage language)
    {
        IReadOnlyList<ProvinceShare> provinces = data.ProvinceShares;
        if (provinces.Count == 0)
            return null;
        string title = new Text(Invariant($"Take-up by province, {data.FocusYear}"), Invariant($"{data.FocusYear} 年各省算力上架率")).In(language);
        var canvas = new Canvas(title);
        double nation = data.Figure("take_up");
        var ticks = new NumericManual();
        var bars = new List<Bar>();
        for (int index = 0; index < provinces.Count; index++)
        {
            double at = provinces.Count - 1 - index;
            ticks.AddMajor(at, data.Names.ProvinceName(provinces[index].Province).In(language));
            Bar bar = Canvas.NewBar(at, 0, 100.0 * provinces[index].TakeUp, 0.85, provinces[index].TakeUp >= nation ? Palette.Blue : Palette.Orange);
            bar.Orientation = Orientation.Horizontal;
            bar.Label = (100.0 * provinces[index].TakeUp).ToString("0", CultureInfo.InvariantCulture);
            bars.Add(bar);
        }

        BarPlot plotted = canvas.Plot.Add.Bars(bars);
        plotted.Horizontal = true;
        plotted.ValueLabelStyle.FontSize = 17;
        plotted.ValueLabelStyle.FontName = BundledFont.Family;
        VerticalLine mean = canvas.Plot.Add.VerticalLine(100.0 * nation, 3, Palette.Ink, LinePattern.Dotted);
        mean.LegendText = AllCenters.In(language);
        canvas.Across(TakeUp.In(language), "0", 0, 104);
        canvas.Plot.Axes.Left.TickGenerator = ticks;
        canvas.Plot.Axes.Left.TickLabelStyle.FontSize = 18;
        canvas.Plot.Axes.SetLimitsY(-0.7, provinces.Count - 0.3);
        canvas.Plot.Grid.YAxisStyle.IsVisible = false;
        return new Picture("q3_provinces", 3, title, canvas.Legend().Plot, Math.Max(500, 170 + (30 * provinces.Count)), InReport: false);
    }
}
