using MarketSim.Reports.Pictures;
using ScottPlot;
using ScottPlot.Panels;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace MarketSim.Reports.StudyReports;

/// <summary>The plots that studies are made of: lines with bands, dots with bars, levels, maps.</summary>
internal static class OutcomePlots
{
    private const int MostLabelled = 120;
    private const int Neighbours = 8;

    /// <summary>Width of a map's left axis, pixels: names of levels do not run into the factor's.</summary>
    private const float RoomForNames = 120;

    /// <summary>Lines of means over a number, each in the band of its intervals.</summary>
    /// <param name="name">File name of the picture.</param>
    /// <param name="axis">The outcome.</param>
    /// <param name="across">Name of the number.</param>
    /// <param name="lines">The lines, each with its name in the legend.</param>
    /// <param name="whole">Whether the number is a whole one, such as a year.</param>
    internal static Picture Bands(string name, OutcomeAxis axis, string across, IReadOnlyList<(string Name, IReadOnlyList<(double X, Interval Y)> Points)> lines, bool whole = false)
    {
        var canvas = new Canvas(axis.Label);

        // Bands first: a line stays as bright as its name in the legend.
        for (int i = 0; i < lines.Count; i++)
            Band(canvas.Plot, lines[i].Points, axis.Factor, Palette.Of(i));
        for (int i = 0; i < lines.Count; i++)
        {
            (string label, IReadOnlyList<(double X, Interval Y)> points) = lines[i];
            if (points.Count == 0)
                continue;
            Color color = Palette.Of(i);
            Scatter line = canvas.Plot.Add.Scatter(points.Select(point => new Coordinates(point.X, point.Y.Mean * axis.Factor)).ToArray(), color);
            line.LegendText = label;
            line.LineWidth = 4;
            line.MarkerSize = 11;
        }

        canvas.Values("", axis.Format).Across(across, whole ? "0" : "0.###");
        return Finish(name, lines.Count > 1 ? canvas.Legend() : canvas);
    }

    /// <summary>Dots with bars over a number, and the mean of neighbouring dots.</summary>
    internal static Picture Dots(string name, OutcomeAxis axis, string across, IReadOnlyList<(double X, Interval Y)> points)
    {
        var canvas = new Canvas($"{axis.Label} · {across}");
        foreach ((double x, Interval y) in points.Where(point => double.IsFinite(point.Y.HalfWidth)))
            Bar(canvas.Plot, x, y, axis.Factor, Palette.Blue.WithAlpha(0.35));
        Scatter dots = canvas.Plot.Add.ScatterPoints(points.Select(point => new Coordinates(point.X, point.Y.Mean * axis.Factor)).ToArray(), Palette.Blue);
        dots.MarkerSize = 11;
        int bins = Math.Min(Neighbours, points.Count / 3);
        if (bins > 1)
        {
            Scatter trend = canvas.Plot.Add.Scatter(Trend(points, bins, axis.Factor), Palette.Vermilion);
            trend.LineWidth = 4;
            trend.MarkerSize = 0;
        }

        return Finish(name, canvas.Values("", axis.Format).Across(across, "0.###"));
    }

    /// <summary>Means with bars, one for each named level.</summary>
    internal static Picture Levels(string name, OutcomeAxis axis, string across, IReadOnlyList<(string Level, Interval Y)> levels)
    {
        var canvas = new Canvas(axis.Label);
        for (int i = 0; i < levels.Count; i++)
        {
            if (double.IsFinite(levels[i].Y.HalfWidth))
                Bar(canvas.Plot, i, levels[i].Y, axis.Factor, Palette.Blue);
        }

        Scatter dots = canvas.Plot.Add.ScatterPoints(
            levels.Select((level, index) => new Coordinates(index, level.Y.Mean * axis.Factor)).Where(point => double.IsFinite(point.Y)).ToArray(), Palette.Blue);
        dots.MarkerSize = 18;
        canvas.Values("", axis.Format).Across(across, "0", -0.5, levels.Count - 0.5);
        canvas.Plot.Axes.Bottom.TickGenerator = Named([.. levels.Select(level => level.Level)]);
        return Finish(name, canvas);
    }

    /// <summary>A map of means over two factors; each cell says its mean and half of its interval, as long as cells are large enough.</summary>
    internal static Picture Map(string name, OutcomeAxis axis, IReadOnlyList<string> across, IReadOnlyList<string> up, Func<int, int, Interval> cell, string acrossName, string upName)
    {
        var canvas = new Canvas(axis.Label);
        var cells = new double[up.Count, across.Count];
        for (int y = 0; y < up.Count; y++)
        {
            for (int x = 0; x < across.Count; x++)
                cells[up.Count - 1 - y, x] = cell(x, y).Mean * axis.Factor;
        }

        Heatmap map = canvas.Plot.Add.Heatmap(cells);
        map.Colormap = new ScottPlot.Colormaps.Viridis();
        map.NaNCellColor = Palette.Grid;
        double least = cells.Cast<double>().Where(double.IsFinite).DefaultIfEmpty(0).Min();
        double most = cells.Cast<double>().Where(double.IsFinite).DefaultIfEmpty(1).Max();
        ColorBar bar = canvas.Plot.Add.ColorBar(map);
        Canvas.Style(bar.Axis);
        bar.Axis.TickGenerator = Canvas.Numbers(axis.Format);
        if (across.Count * up.Count <= MostLabelled)
            Label(canvas.Plot, axis, across.Count, up.Count, cell, (least + most) / 2);
        canvas.Values(upName, "0").Across(acrossName, "0", -0.5, across.Count - 0.5);
        canvas.Plot.Axes.SetLimitsY(-0.5, up.Count - 0.5);
        canvas.Plot.Axes.Left.TickGenerator = Named(up);
        canvas.Plot.Axes.Left.MinimumSize = RoomForNames;
        canvas.Plot.Axes.Bottom.TickGenerator = Named(across);
        canvas.Plot.HideGrid();
        return Finish(name, canvas);
    }

    private static void Label(Plot plot, OutcomeAxis axis, int across, int up, Func<int, int, Interval> cell, double middle)
    {
        for (int y = 0; y < up; y++)
        {
            for (int x = 0; x < across; x++)
            {
                Interval value = cell(x, y);
                string band = double.IsFinite(value.HalfWidth) ? $"\n±{axis.Text(value.HalfWidth)}" : "";
                var text = plot.Add.Text(axis.Text(value.Mean) + band, x, y);
                text.LabelFontName = BundledFont.Family;
                text.LabelFontSize = across > 8 || up > 8 ? 14 : 19;
                text.LabelFontColor = value.Mean * axis.Factor > middle ? Palette.Ink : Colors.White;
                text.LabelAlignment = Alignment.MiddleCenter;
            }
        }
    }

    /// <summary>The band of intervals around a line; nothing where there is one seed only.</summary>
    internal static void Band(Plot plot, IReadOnlyList<(double X, Interval Y)> points, double factor, Color color)
    {
        (double X, Interval Y)[] known = [.. points.Where(point => double.IsFinite(point.Y.HalfWidth))];
        if (known.Length < 2)
            return;
        FillY band = plot.Add.FillY(
            known.Select(point => point.X).ToArray(), known.Select(point => point.Y.Low * factor).ToArray(), known.Select(point => point.Y.High * factor).ToArray());
        band.FillColor = color.WithAlpha(0.18);
        band.LineWidth = 0;
        band.MarkerSize = 0;
    }

    private static void Bar(Plot plot, double x, Interval y, double factor, Color color)
    {
        Scatter bar = plot.Add.ScatterLine((Coordinates[])[new(x, y.Low * factor), new(x, y.High * factor)], color);
        bar.LineWidth = 3;
    }

    private static Coordinates[] Trend(IReadOnlyList<(double X, Interval Y)> points, int bins, double factor) =>
    [
        .. Enumerable.Range(0, bins).Select(bin =>
        {
            (double X, Interval Y)[] own = [.. points.Skip(bin * points.Count / bins).Take(((bin + 1) * points.Count / bins) - (bin * points.Count / bins))];
            return new Coordinates(own.Average(point => point.X), own.Average(point => point.Y.Mean) * factor);
        }),
    ];

    /// <summary>Ticks with names, at 0, 1, 2 and so on; some are left out when there are more than fit.</summary>
    internal static NumericManual Named(IReadOnlyList<string> names, int most = 20)
    {
        var ticks = new NumericManual();
        int every = (names.Count + most - 1) / most;
        for (int i = 0; i < names.Count; i += every)
            ticks.AddMajor(i, names[i]);
        return ticks;
    }

    internal static Picture Finish(string name, Canvas canvas) => new(name, 0, canvas.Plot.Axes.Title.Label.Text, canvas.Plot);
}
