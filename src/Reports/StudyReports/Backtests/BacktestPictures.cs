using MarketSim.Market.Inputs;
using MarketSim.Reports.Pictures;
using MarketSim.Scenarios.StudyFiles.Backtests;
using MarketSim.Studies.Backtests;
using ScottPlot;
using ScottPlot.Plottables;

namespace MarketSim.Reports.StudyReports.Backtests;

/// <summary>Draws real series over the simulated band.</summary>
internal sealed class BacktestPictures(BacktestWords words, Horizon shown, ReportLanguage language)
{
    private const int PixelWidth = 1050;
    private const int PixelHeight = 600;

    /// <summary>The picture of a series.</summary>
    internal Picture Draw(ComparedSeries one)
    {
        string title = words.Title(one.Series);
        var canvas = new Canvas(title);
        (DateOnly Month, Spread Simulated)[] months = [.. one.Months.Where(month => double.IsFinite(month.Simulated.Median) && month.Month >= shown.Start.AddMonths(-1) && month.Month <= shown.End)];
        Band(canvas.Plot, months);
        foreach (ComparedPoint point in one.Points)
            Real(canvas.Plot, point.Real, one.Measure.Period == PeriodRule.Sum);
        canvas.Values(Unit(one), one.Unit.Format, 0, Top(one, months));
        return new Picture("series_" + one.Series.Id, 0, title, canvas.Dates(shown.Start, shown.End).Legend().Plot, PixelHeight, PixelWidth: PixelWidth);
    }

    private void Band(Plot plot, (DateOnly Month, Spread Simulated)[] months)
    {
        if (months.Length == 0)
            return;
        double[] at = [.. months.Select(month => Middle(month.Month))];
        if (months.Length > 1)
        {
            FillY band = plot.Add.FillY(at, [.. months.Select(month => month.Simulated.Low)], [.. months.Select(month => month.Simulated.High)]);
            (band.FillColor, band.LineWidth, band.MarkerSize) = (Palette.Blue.WithAlpha(0.22), 0, 0);
            band.LegendText = new Text("5-95%", "5%—95%").In(language);
        }

        Scatter median = plot.Add.Scatter(at, [.. months.Select(month => month.Simulated.Median)], Palette.Blue);
        (median.LineWidth, median.MarkerSize) = (4, months.Length == 1 ? 14 : 0);
        median.LegendText = new Text("median", "中位数").In(language);
        Scatter real = plot.Add.Scatter(double.NaN, double.NaN, Palette.Vermilion);
        (real.LineWidth, real.MarkerSize) = (0, 13);
        real.LegendText = new Text("real", "实际").In(language);
    }

    /// <remarks>A sum over a period is drawn as the mean of its months, to stand beside them.</remarks>
    private static void Real(Plot plot, RealPoint point, bool isSum)
    {
        double factor = isSum ? 1.0 / CalendarMonth.Between(point.First(), point.Last()).Count() : 1;
        (double from, double to) = (Canvas.At(point.First()), Canvas.At(point.Last()));
        double middle = point.Date is null ? (from + to) / 2 : from;
        if (point.High > point.Low)
            Line(plot, new(middle, point.Low * factor), new(middle, point.High * factor));
        if (to > from)
            Line(plot, new(from, point.Value() * factor), new(to, point.Value() * factor));
        plot.Add.Marker(middle, point.Value() * factor, MarkerShape.FilledCircle, 13, Palette.Vermilion);
    }

    private static void Line(Plot plot, Coordinates from, Coordinates to)
    {
        Scatter line = plot.Add.ScatterLine((Coordinates[])[from, to], Palette.Vermilion);
        line.LineWidth = 3;
    }

    private string Unit(ComparedSeries one)
    {
        string unit = one.Unit.Title.In(language);
        string perMonth = one.Measure.Period == PeriodRule.Sum ? new Text(", per month", "（月均）").In(language) : "";
        return unit + perMonth + (one.Series.Reading == SeriesReading.Shape ? new Text(", on one level", "（已归一水平）").In(language) : "");
    }

    private static double Top(ComparedSeries one, (DateOnly Month, Spread Simulated)[] months) => 1.1 * one.Points
        .Select(point => point.Real.High / (one.Measure.Period == PeriodRule.Sum ? CalendarMonth.Between(point.Real.First(), point.Real.Last()).Count() : 1))
        .Concat(months.Select(month => month.Simulated.High)).Max();

    private static double Middle(DateOnly month) => Canvas.At(month.AddDays(14));
}
