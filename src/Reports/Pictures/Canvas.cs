using MarketSim.Market.Inputs;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace MarketSim.Reports.Pictures;

/// <summary>A plot in the house style: large type, plain axes, the legend beside the data and never on it.</summary>
internal sealed class Canvas
{
    private const float TickSize = 21;
    private const float LabelSize = 24;
    private const float LineWidth = 4;

    internal Canvas(string title)
    {
        BundledFont.Register();
        Plot.Font.Set(BundledFont.Family);
        Plot.FigureBackground.Color = Colors.White;
        Plot.DataBackground.Color = Colors.White;
        Plot.Grid.MajorLineColor = Palette.Grid;
        Plot.Axes.Color(Palette.Ink);
        Plot.Title(title, 30);
        Plot.Axes.Title.Label.Bold = true;
        Plot.Axes.Bottom.TickLabelStyle.FontSize = TickSize;
        Style(Plot.Axes.Left);
        Plot.Axes.Right.FrameLineStyle.Width = 0;
        Plot.Axes.Top.FrameLineStyle.Width = 0;
    }

    internal Plot Plot { get; } = new();

    /// <summary>Draws series as lines over dates.</summary>
    internal Canvas Lines(params IEnumerable<Series> series)
    {
        int index = 0;
        foreach (Series one in series)
        {
            Coordinates[] points =
                [.. one.Points.Where(point => double.IsFinite(point.Value)).Select(point => new Coordinates(At(point.Date), point.Value))];
            if (points.Length > 0)
            {
                Scatter line = Plot.Add.Scatter(points, Palette.Of(index));
                line.LegendText = one.Name;
                line.LineWidth = LineWidth;
                // From the sixth series on, markers tell lines apart: dashed curves do not survive in SVG.
                line.MarkerSize = points.Length == 1 ? 14 : index < 5 ? 0 : 9;
            }

            index++;
        }

        return this;
    }

    /// <summary>Draws series as bars on top of each other, one bar for each date.</summary>
    internal Canvas Stack(IReadOnlyList<Series> series, double widthDays)
    {
        var tops = new Dictionary<DateOnly, double>();
        var layers = new List<(List<Bar> Bars, string Name)>();
        for (int index = 0; index < series.Count; index++)
        {
            var bars = new List<Bar>();
            foreach ((DateOnly date, double value) in series[index].Points.Where(point => point.Value > 0.0))
            {
                double floor = tops.GetValueOrDefault(date);
                tops[date] = floor + value;
                bars.Add(NewBar(At(date) + (widthDays / 2), floor, floor + value, widthDays, Palette.Of(index)));
            }

            if (bars.Count > 0)
                layers.Insert(0, (bars, series[index].Name));
        }

        // The legend names the layers in the order in which they are seen, from top to bottom.
        foreach ((List<Bar> bars, string name) in layers)
            Plot.Add.Bars(bars).LegendText = name;
        Plot.Axes.Margins(bottom: 0);
        return this;
    }

    /// <summary>A horizontal reference line with its name in the legend.</summary>
    internal Canvas Reference(double value, string name)
    {
        HorizontalLine line = Plot.Add.HorizontalLine(value, 3, Palette.Ink, LinePattern.Dotted);
        line.LegendText = name;
        return this;
    }

    /// <summary>Shades a span of dates.</summary>
    internal Canvas Shade(DateOnly from, DateOnly to, string name)
    {
        HorizontalSpan span = Plot.Add.HorizontalSpan(At(from), At(to), Palette.Orange.WithAlpha(0.18));
        span.LineStyle.Width = 0;
        span.LegendText = name;
        return this;
    }

    /// <summary>Names the value axis; numbers are printed with a format.</summary>
    internal Canvas Values(string label, string format = "0.0", double? floor = null, double? ceiling = null)
    {
        Plot.YLabel(label, LabelSize);
        Plot.Axes.Left.Label.Bold = false;
        Plot.Axes.Left.TickGenerator = Numbers(format);
        Plot.Axes.SetLimits(bottom: floor, top: ceiling);
        return this;
    }

    /// <summary>Names the horizontal axis of numbers.</summary>
    internal Canvas Across(string label, string format = "0", double? from = null, double? to = null)
    {
        Plot.XLabel(label, LabelSize);
        Plot.Axes.Bottom.Label.Bold = false;
        Plot.Axes.Bottom.TickGenerator = Numbers(format);
        Plot.Axes.SetLimits(left: from, right: to);
        return this;
    }

    /// <summary>Makes the horizontal axis one of dates, with a tick a year, or a month in a short run.</summary>
    internal Canvas Dates(DateOnly first, DateOnly last)
    {
        DateOnly end = last.AddDays(1);
        var ticks = new NumericManual();
        bool long_ = end.DayNumber - first.DayNumber > 550;
        foreach (DateOnly month in CalendarMonth.Between(first, end))
        {
            bool labelled = long_ ? month.Month == 1 : true;
            if (labelled)
                ticks.AddMajor(At(month), month.ToString(long_ ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture));
            else if (month.Month % 3 == 1)
                ticks.AddMinor(At(month));
        }

        Plot.Axes.Bottom.TickGenerator = ticks;
        double space = Math.Max(1.0, (end.DayNumber - first.DayNumber) * 0.01);
        Plot.Axes.SetLimitsX(At(first) - space, At(end) + space);
        return this;
    }

    /// <summary>Puts the legend beside the data.</summary>
    internal Canvas Legend()
    {
        Plot.Legend.FontSize = TickSize;
        Plot.Legend.FontName = BundledFont.Family;
        Plot.Legend.OutlineWidth = 0;
        Plot.Legend.ShadowColor = Colors.Transparent;
        Plot.Legend.InterItemPadding = new PixelPadding(12, 9);
        Plot.ShowLegend(Edge.Right).Alignment = Alignment.UpperCenter;
        return this;
    }

    /// <summary>Styles a value axis.</summary>
    internal static void Style(IAxis axis)
    {
        axis.TickLabelStyle.FontSize = TickSize;
        axis.TickLabelStyle.FontName = BundledFont.Family;
        axis.Label.FontSize = LabelSize;
        axis.Label.FontName = BundledFont.Family;
        axis.Label.Bold = false;
    }

    /// <summary>Few and round ticks, printed alike on every machine.</summary>
    internal static NumericAutomatic Numbers(string format) => new()
    {
        TickDensity = 0.5,
        IntegerTicksOnly = !format.Contains('.', StringComparison.Ordinal),
        LabelFormatter = value => value.ToString(format, CultureInfo.InvariantCulture),
        MinorTickGenerator = new NoMinorTicks(),
    };

    /// <summary>A bar without outline.</summary>
    internal static Bar NewBar(double position, double from, double to, double width, Color color) => new()
    {
        Position = position,
        ValueBase = from,
        Value = to,
        Size = width * 0.92,
        FillColor = color,
        LineColor = Colors.White,
        LineWidth = 0.5f,
    };

    internal static double At(DateOnly date) => date.ToDateTime(TimeOnly.MinValue).ToOADate();

    private sealed class NoMinorTicks : IMinorTickGenerator
    {
        public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange) => [];
    }
}
