using MarketSim.Reports.Pictures;
using MarketSim.Studies.Comparisons;
using ScottPlot;
using ScottPlot.Plottables;

namespace MarketSim.Reports.StudyReports.Comparisons;

/// <summary>Draws a comparison: all differences in one picture, and figures year by year with all scenarios side by side.</summary>
internal sealed class ComparisonPictures(Comparison comparison, ReportLanguage language)
{
    private const int MostInForest = 26;

    /// <summary>Width of a picture that stands beside another, pixels.</summary>
    private const int Half = 1050;

    /// <summary>The differences of a scenario from the first, in percent of the first, those that are told apart from noise first; null when there are none.</summary>
    internal Picture? Forest(ComparedScenario scenario, int number)
    {
        Difference[] shown =
        [
            .. scenario.Differences
                .Where(difference => Comparison.IsMain(difference.Figure, comparison.FocusYear) && double.IsFinite(difference.Relative) && double.IsFinite(difference.Pairs.HalfWidth) && difference.Verdict != Verdict.Same)
                .OrderByDescending(difference => Comparison.TellsApart(difference.Verdict)).ThenBy(difference => difference.PValue).Take(MostInForest),
        ];
        if (shown.Length == 0)
            return null;
        var canvas = new Canvas(new Text(
            $"Differences from {comparison.Scenarios[0].Label}, % of its mean, with 95% intervals",
            $"与{comparison.Scenarios[0].Label}的差异，占其均值的百分比，附 95% 区间").In(language));
        canvas.Plot.Add.VerticalLine(0, 2, Palette.Ink, LinePattern.Dotted);
        double wide = Clip(shown);
        for (int i = 0; i < shown.Length; i++)
            Row(canvas.Plot, shown[i], shown.Length - 1 - i, wide);
        canvas.Values("", "0").Across(new Text("Difference, %", "差异，%").In(language), "0.##", -wide * 1.04, wide * 1.04);
        canvas.Plot.Axes.SetLimitsY(-0.7, shown.Length - 0.3);
        canvas.Plot.Axes.Left.TickGenerator = OutcomePlots.Named([.. shown.Reverse().Select(difference => FigureText.NameOfYear(difference.Figure, language, comparison.Catalog))], most: MostInForest);
        Picture picture = OutcomePlots.Finish(Invariant($"differences_{number}"), canvas);
        return picture with { Height = Math.Max(500, 150 + (44 * shown.Length)) };
    }

    /// <summary>Figures by year, a line a scenario; by scenario when only one year was simulated.</summary>
    internal IReadOnlyList<Picture> Years() =>
    [
        .. comparison.Figures.Select(name => Headlines.Split(name)).Where(name => name.Year is not null).Select(name => name.Figure).Distinct()
            .Where(figure => comparison.Catalog.Find(figure).Shown.HasFlag(FigurePlaces.Comparison)).Select(Of).OfType<Picture>(),
    ];

    private Picture? Of(string figure)
    {
        (int Index, int Year)[] years =
        [
            .. comparison.Figures.Select((name, index) => (Index: index, Headlines.Split(name).Figure, Headlines.Split(name).Year))
                .Where(name => name.Figure == figure && name.Year is not null).Select(name => (name.Index, name.Year!.Value)).OrderBy(name => name.Value),
        ];
        var lines = comparison.Scenarios.Select(scenario => (scenario.Label, Points: Points(scenario, years))).ToArray();
        if (!lines.Any(line => line.Points.Count > 0))
            return null;
        OutcomeAxis axis = OutcomeAxis.Of(figure, lines.SelectMany(line => line.Points).Select(point => point.Y.Mean), language, comparison.Catalog);
        Picture picture = years.Length > 1
            ? OutcomePlots.Bands("years_" + figure, axis, "", lines.Select(line => (line.Label, line.Points)).ToArray(), whole: true)
            : OutcomePlots.Levels("years_" + figure, axis, "", [.. lines.Where(line => line.Points.Count > 0).Select(line => (line.Label, line.Points[0].Y))]);
        return picture with { PixelWidth = Half, Height = 560 };
    }

    private static IReadOnlyList<(double X, Interval Y)> Points(ComparedScenario scenario, (int Index, int Year)[] years) =>
        [.. years.Select(year => ((double)year.Year, Interval.Of(scenario.Values.Select(seed => seed[year.Index])))).Where(point => point.Item2.Count > 0)];

    /// <remarks>An interval of a tiny figure in percent of it can be wider than all the others together: it is cut at the picture's edge.</remarks>
    private static double Clip(Difference[] shown)
    {
        double[] reach = [.. shown.Select(difference => 100 * (Math.Abs(difference.Pairs.Mean) + difference.Pairs.HalfWidth) / Math.Abs(difference.Base)).Order()];
        return Math.Max(1, Math.Min(reach[^1], 3 * reach[reach.Length / 2]));
    }

    private static void Row(Plot plot, Difference difference, double y, double wide)
    {
        double percent = 100 / Math.Abs(difference.Base);
        Color color = difference.Verdict switch
        {
            Verdict.Better => Palette.Green,
            Verdict.Worse => Palette.Vermilion,
            Verdict.Higher or Verdict.Lower => Palette.Blue,
            _ => Color.FromHex("#999999"),
        };
        Scatter bar = plot.Add.ScatterLine(
            (Coordinates[])[new(Math.Clamp(difference.Pairs.Low * percent, -wide, wide), y), new(Math.Clamp(difference.Pairs.High * percent, -wide, wide), y)], color);
        bar.LineWidth = 5;
        double at = difference.Pairs.Mean * percent;
        if (Math.Abs(at) <= wide)
            plot.Add.Marker(at, y, MarkerShape.FilledCircle, 14, color);
        foreach (double end in new[] { difference.Pairs.Low * percent, difference.Pairs.High * percent }.Where(end => Math.Abs(end) > wide))
            Arrow(plot, wide * Math.Sign(end), y, wide, color);
    }

    /// <summary>Says that an interval goes on beyond the picture's edge.</summary>
    private static void Arrow(Plot plot, double at, double y, double wide, Color color)
    {
        double back = at - (Math.Sign(at) * wide * 0.02);
        Scatter head = plot.Add.ScatterLine((Coordinates[])[new(back, y - 0.25), new(at, y), new(back, y + 0.25)], color);
        head.LineWidth = 4;
    }
}
