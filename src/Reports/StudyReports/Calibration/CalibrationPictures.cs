using MarketSim.Reports.Pictures;
using ScottPlot;
using ScottPlot.Plottables;

namespace MarketSim.Reports.StudyReports.Calibration;

/// <summary>Draws a calibration: the set that fits, parameter by parameter, and predictions against the facts' windows.</summary>
internal sealed class CalibrationPictures(ReportLanguage language)
{
    private const int Bins = 40;
    private const double Reach = 3;

    /// <summary>How the set that fits lies in each parameter's range: a ridge for each, its interval and the best point below it.</summary>
    /// <param name="rows">The parameters.</param>
    /// <param name="draws">Points of the set, coordinates in [0, 1].</param>
    /// <param name="intervals">The interval of each parameter, in [0, 1].</param>
    /// <param name="best">The best point, in [0, 1].</param>
    public Picture Marginals(IReadOnlyList<ParameterRow> rows, IReadOnlyList<double[]> draws, IReadOnlyList<(double Low, double High)> intervals, double[] best)
    {
        var canvas = new Canvas(new Text("Parameters that fit the chosen facts", "符合所选事实的参数").In(language));
        for (int i = 0; i < rows.Count; i++)
        {
            double floor = rows.Count - 1 - i;
            Ridge(canvas.Plot, [.. draws.Select(draw => draw[i])], floor, i == 0 ? new Text("how often, in the set\nthat fits", "在拟合集合中\n出现的频率").In(language) : "");
            Scatter interval = canvas.Plot.Add.ScatterLine((Coordinates[])[new(100 * intervals[i].Low, floor - 0.09), new(100 * intervals[i].High, floor - 0.09)], Palette.Ink);
            interval.LineWidth = 6;
            interval.LegendText = i == 0 ? new Text("interval", "区间").In(language) : "";
            Marker point = canvas.Plot.Add.Marker(100 * best[i], floor - 0.09, MarkerShape.FilledDiamond, 18, Palette.Vermilion);
            point.LegendText = i == 0 ? new Text("best point that was run", "所运行的最佳点").In(language) : "";
            Label(canvas.Plot, new Text(
                $"interval {Number(rows[i].IntervalLow)} – {Number(rows[i].IntervalHigh)}",
                $"区间 {Number(rows[i].IntervalLow)} – {Number(rows[i].IntervalHigh)}").In(language), 100, floor + 0.62, Alignment.UpperRight);
        }

        canvas.Values("", "0").Across(new Text("Place in the parameter's range, %", "在参数范围中的位置，%").In(language), "0", -1, 101);
        canvas.Plot.Axes.SetLimitsY(-0.35, rows.Count - 0.1);
        canvas.Plot.Axes.Left.TickGenerator = OutcomePlots.Named([.. rows.Reverse().Select(row => $"{row.Parameter}\n{Number(row.RangeLow)} – {Number(row.RangeHigh)}")], most: 60);
        canvas.Plot.Grid.YAxisStyle.IsVisible = false;
        return OutcomePlots.Finish("marginals", canvas.Legend()) with { Height = Math.Max(520, 190 + (130 * rows.Count)) };
    }

    /// <summary>Predictions of the set that fits against windows, which all are drawn from 0 to 1.</summary>
    /// <param name="rows">Figures with a window.</param>
    /// <param name="predictions">For each of them its predictions.</param>
    public Picture? Predictions(IReadOnlyList<FitRow> rows, IReadOnlyList<double[]> predictions)
    {
        int[] shown = [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].WindowHigh > rows[i].WindowLow && predictions[i].Any(double.IsFinite))];
        if (shown.Length == 0)
            return null;
        var canvas = new Canvas(new Text("Runs of the set that fits, against the facts' windows", "拟合集合的运行结果与事实窗口").In(language));
        HorizontalSpan window = canvas.Plot.Add.HorizontalSpan(0, 1, Palette.Green.WithAlpha(0.18));
        window.LineStyle.Width = 0;
        window.LegendText = new Text("the fact's window", "事实窗口").In(language);
        foreach (bool fitted in (bool[])[true, false])
        {
            Coordinates[] dots = [.. shown.SelectMany((row, place) => predictions[row].Where(_ => rows[row].Fitted == fitted).Where(double.IsFinite)
                .Select(value => new Coordinates(Math.Clamp((value - rows[row].WindowLow) / (rows[row].WindowHigh - rows[row].WindowLow), -Reach, Reach + 1), shown.Length - 1 - place)))];
            if (dots.Length == 0)
                continue;
            Scatter marks = canvas.Plot.Add.ScatterPoints(dots, (fitted ? Palette.Blue : Palette.Vermilion).WithAlpha(0.55));
            marks.MarkerSize = 15;
            marks.LegendText = fitted ? new Text("fitted", "参与拟合").In(language) : new Text("held out", "未参与拟合").In(language);
        }

        canvas.Values("", "0").Across(new Text("0 and 1 are the ends of the window; dots at the edge lie farther out", "0 与 1 为窗口两端；边缘的点在更远处").In(language), "0", -Reach - 0.15, Reach + 1.15);
        canvas.Plot.Axes.SetLimitsY(-0.7, shown.Length - 0.3);
        canvas.Plot.Axes.Left.TickGenerator = OutcomePlots.Named([.. shown.Reverse().Select(row => rows[row].Figure)], most: 80);
        return OutcomePlots.Finish("predictions", canvas.Legend()) with { Height = Math.Max(520, 190 + (40 * shown.Length)) };
    }

    private static void Ridge(Plot plot, double[] shares, double floor, string name)
    {
        double[] counts = new double[Bins];
        foreach (double share in shares)
            counts[Math.Clamp((int)(share * Bins), 0, Bins - 1)]++;
        double[] smooth = [.. Enumerable.Range(0, Bins).Select(bin => (counts[Math.Max(0, bin - 1)] + (2 * counts[bin]) + counts[Math.Min(Bins - 1, bin + 1)]) / 4)];
        double top = Math.Max(1, smooth.Max());
        double[] xs = [0, .. Enumerable.Range(0, Bins).Select(bin => 100 * (bin + 0.5) / Bins), 100];
        double[] heights = [smooth[0], .. smooth, smooth[^1]];
        FillY ridge = plot.Add.FillY(xs, [.. xs.Select(_ => floor)], [.. heights.Select(height => floor + (0.6 * height / top))]);
        ridge.FillColor = Palette.Sky.WithAlpha(0.7);
        ridge.LineWidth = 0;
        ridge.MarkerSize = 0;
        ridge.LegendText = name;
    }

    private static void Label(Plot plot, string text, double x, double y, Alignment alignment)
    {
        ScottPlot.Plottables.Text label = plot.Add.Text(text, x, y);
        (label.LabelFontName, label.LabelFontSize, label.LabelFontColor, label.LabelAlignment) = (BundledFont.Family, 19, Palette.Ink, alignment);
    }

    private static string Number(double value) => Printed.Number(value, Math.Abs(value) >= 1000 ? "#,##0" : Math.Abs(value) >= 10 ? "0.0" : "0.0##");
}
