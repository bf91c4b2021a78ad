using MarketSim.Market.Setting;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace MarketSim.Reports.Pictures;

/// <summary>From theory to what is achieved: a bar for each kind of work and each of the cards leased most, cut into what is achieved and what is lost on the way.</summary>
internal static class WaterfallPicture
{
    private const int Cards = 10;
    private const double Gap = 0.8;

    internal static readonly Text Title = new("From theory to what is achieved, by work and by card", "实测与理论性能的差距：按业务与卡型");
    internal static readonly Text Achieved = new("Achieved", "实测性能");
    internal static readonly Text InStack = new("Lost to the software stack", "差距：软件");
    internal static readonly Text InScaling = new("Lost to scaling", "差距：多卡");
    internal static readonly Text InKernels = new("Lost in kernels", "差距：算子");

    internal static Picture? Draw(ReportData data, ReportLanguage language)
    {
        PerformanceLoss[] rows = [.. Works(data), .. OfCards(data.Losses).Take(Cards)];
        if (rows.Length == 0)
            return null;
        string title = Title.In(language);
        var canvas = new Canvas(title);
        var ticks = new NumericManual();
        double at = rows.Length;
        List<double> places = [];
        for (int i = 0; i < rows.Length; i++)
        {
            at -= i > 0 && rows[i].Work is null && rows[i - 1].Work is not null ? 1 + Gap : 1;
            places.Add(at);
            ticks.AddMajor(at, rows[i].Work is { } work ? MarketKinds.TitleOf(data.Record.Kinds.Work, work).In(language) : rows[i].Card);
        }

        double[] from = new double[rows.Length];
        Part(canvas, Achieved.In(language), Palette.Green, rows, places, from, row => row.Achieved, labelled: true);
        Part(canvas, InStack.In(language), Palette.Orange, rows, places, from, row => Math.Max(0, row.InStack));
        Part(canvas, InScaling.In(language), Palette.Sky, rows, places, from, row => row.InScaling);
        Part(canvas, InKernels.In(language), Palette.Grid, rows, places, from, row => row.InKernels);
        canvas.Across(new Text("Share of theoretical FLOP/s, leases (%)", "占理论 FLOP/s 比例（租用，%）").In(language), "0", 0, 100);
        canvas.Plot.Axes.Left.TickGenerator = ticks;
        canvas.Plot.Axes.SetLimitsY(places[^1] - 0.7, places[0] + 0.7);
        canvas.Plot.Grid.YAxisStyle.IsVisible = false;
        return new Picture("q5_losses", 5, title, canvas.Legend().Plot, 240 + (46 * rows.Length));
    }

    private static IEnumerable<PerformanceLoss> Works(ReportData data) =>
        data.Losses.GroupBy(loss => loss.Work).OrderBy(group => MarketKinds.IndexOf(data.Record.Kinds.Work, group.Key ?? "")).Select(group => PerformanceLoss.Together("", group.Key, [.. group]));

    private static IEnumerable<PerformanceLoss> OfCards(IReadOnlyList<PerformanceLoss> losses) =>
        losses.GroupBy(loss => loss.Card, StringComparer.Ordinal).Select(group => PerformanceLoss.Together(group.Key, null, [.. group])).OrderByDescending(loss => loss.CardDays);

    private static void Part(
        Canvas canvas, string name, Color color, PerformanceLoss[] rows, List<double> places, double[] from, Func<PerformanceLoss, double> share, bool labelled = false)
    {
        List<Bar> bars = [];
        for (int i = 0; i < rows.Length; i++)
        {
            double to = Math.Min(100, from[i] + (100 * share(rows[i])));
            Bar bar = Canvas.NewBar(places[i], from[i], to, 0.85, color);
            bar.Orientation = Orientation.Horizontal;
            bar.CenterLabel = true;
            bar.Label = labelled ? (100 * share(rows[i])).ToString("0.0", CultureInfo.InvariantCulture) : "";
            bars.Add(bar);
            from[i] = to;
        }

        BarPlot plotted = canvas.Plot.Add.Bars(bars);
        plotted.Horizontal = true;
        plotted.LegendText = name;
        plotted.ValueLabelStyle.FontSize = 18;
        plotted.ValueLabelStyle.FontName = BundledFont.Family;
    }
}
