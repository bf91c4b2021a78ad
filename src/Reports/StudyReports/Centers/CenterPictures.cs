using MarketSim.Reports.Pictures;
using MarketSim.Studies.Centers;
using ScottPlot;
using ScottPlot.Plottables;

namespace MarketSim.Reports.StudyReports.Centers;

/// <summary>Draws a named center: its cash flow, the use of its cards, and what moves it.</summary>
/// <param name="study">What was found.</param>
/// <param name="language">The language.</param>
internal sealed class CenterPictures(CenterStudy study, ReportLanguage language)
{
    private const double Million = 1e6;

    /// <summary>The pictures that there is something to draw for.</summary>
    internal IReadOnlyList<Picture> Draw() => [.. ((Picture?[])[CashFlow(), Use(), Tornado()]).OfType<Picture>()];

    private Picture? CashFlow()
    {
        if (study.Base.Months.Count < 2)
            return null;
        double[][] sums = [.. study.Base.Runs.Select(Cumulative)];
        var canvas = new Canvas(new Text("Cash since the first investment, before loans", "首笔投资以来累计现金流（贷款前）").In(language));
        Band(canvas, [.. study.Base.Months.Select((month, index) => (At(month), Spread.Of(sums.Select(run => run[index] / Million))))]);
        canvas.Plot.Add.HorizontalLine(0, 2, Palette.Ink, LinePattern.Dotted);
        canvas.Values(new Text("Million yuan", "百万元").In(language), "#,##0");
        return Finish("cash_flow", canvas);
    }

    private Picture? Use()
    {
        string[] months = [.. study.Base.Months.Where(month => study.Base.Month(month, "available").Most > 0)];
        if (months.Length < 2)
            return null;
        var canvas = new Canvas(new Text("Take-up", "上架率").In(language));
        Band(canvas, [.. months.Select(month => (At(month), Spread.Of(study.Base.Runs.Select(run =>
            100 * Means.Share(run.Month(month, "leased") + run.Month(month, "own_work"), run.Month(month, "available"))))))]);
        canvas.Values(new Text("% of card-days", "占卡日 %").In(language), "0", 0, 105);
        return Finish("take_up", canvas);
    }

    /// <summary>Bars from the value at 20 % less to that at 20 % more, the longest on top.</summary>
    private Picture? Tornado()
    {
        CenterDriverRow[][] pairs =
        [
            .. study.DriverRows().GroupBy(row => row.Driver).Select(pair => pair.OrderBy(row => row.Factor).ToArray())
                .Where(pair => pair.All(row => double.IsFinite(row.OwnerNpvCny))).OrderBy(pair => Math.Abs(pair[1].OwnerNpvCny - pair[0].OwnerNpvCny)),
        ];
        if (pairs.Length == 0)
            return null;
        double middle = study.Base.Of("own.owner_npv_cny").Median / Million;
        var canvas = new Canvas(new Text("What moves the owner's net present value: 20% less and more", "业主净现值的影响因素：各减、增 20%").In(language));
        Side(canvas, pairs, 0, middle, Palette.Vermilion, new("20% less", "减 20%"));
        Side(canvas, pairs, 1, middle, Palette.Blue, new("20% more", "增 20%"));
        canvas.Plot.Add.VerticalLine(middle, 2, Palette.Ink, LinePattern.Dotted);
        canvas.Values("", "0").Across(new Text("Million yuan", "百万元").In(language), "#,##0");
        canvas.Plot.Axes.SetLimitsY(-0.7, pairs.Length - 0.3);
        canvas.Plot.Axes.Left.TickGenerator = OutcomePlots.Named([.. pairs.Select(pair => CenterWords.DriverOf(pair[0].Driver).In(language))]);
        return new Picture("tornado", 0, canvas.Plot.Axes.Title.Label.Text, canvas.Legend().Plot, 560);
    }

    private void Side(Canvas canvas, CenterDriverRow[][] pairs, int side, double middle, Color color, Text name)
    {
        Bar[] bars = [.. pairs.Select((pair, index) =>
        {
            Bar bar = Canvas.NewBar(index, middle, pair[side].OwnerNpvCny / Million, 0.8, color);
            bar.Orientation = Orientation.Horizontal;
            return bar;
        })];
        BarPlot plotted = canvas.Plot.Add.Bars(bars);
        plotted.Horizontal = true;
        plotted.LegendText = name.In(language);
    }

    private void Band(Canvas canvas, (double At, Spread Spread)[] points)
    {
        (double At, Spread Spread)[] known = [.. points.Where(point => double.IsFinite(point.Spread.Median))];
        if (study.Base.Runs.Count > 1 && known.Length > 1)
        {
            FillY band = canvas.Plot.Add.FillY([.. known.Select(point => point.At)], [.. known.Select(point => point.Spread.Low)], [.. known.Select(point => point.Spread.High)]);
            (band.FillColor, band.LineWidth, band.MarkerSize) = (Palette.Blue.WithAlpha(0.22), 0, 0);
            band.LegendText = new Text("5-95%", "5%—95%").In(language);
        }

        Scatter median = canvas.Plot.Add.Scatter(known.Select(point => new Coordinates(point.At, point.Spread.Median)).ToArray(), Palette.Blue);
        (median.LineWidth, median.MarkerSize) = (4, 0);
        median.LegendText = new Text("median", "中位数").In(language);
    }

    private double[] Cumulative(CenterRun run)
    {
        double sum = 0;
        return [.. study.Base.Months.Select(month => sum += CenterMonths.Money.Where(CenterMonths.IsProject).Sum(line => run.Month(month, line)))];
    }

    private Picture Finish(string name, Canvas canvas)
    {
        DateOnly first = Day(study.Base.Months[0]);
        return new Picture(name, 0, canvas.Plot.Axes.Title.Label.Text, canvas.Dates(first, Day(study.Base.Months[^1]).AddMonths(1).AddDays(-1)).Legend().Plot, 560);
    }

    private static DateOnly Day(string month) => DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);

    private static double At(string month) => Canvas.At(Day(month).AddDays(14));
}
