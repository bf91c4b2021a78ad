using ScottPlot;
using ScottPlot.Plottables;

namespace MarketSim.Reports.Pictures;

/// <summary>Pictures of question 4: the share of centers that have recovered their cost, by years from opening.</summary>
internal static class PaybackPictures
{
    private const double YearsShown = 12.0;

    /// <summary>Market-built centers with an anchor tenant and without.</summary>
    internal static Picture? Anchor(ReportData data, ReportLanguage language) => Curves(
        "q4_payback_anchor",
        new Text("Payback of market-built centers, with and without an anchor tenant", "市场化智算中心回本进度：有无头部企业包租").In(language),
        language,
        [
            (new Text("With anchor tenant", "有包租").In(language), PaybackFigures.OfMarket(data.Record, anchor: true)),
            (new Text("Without", "无包租").In(language), PaybackFigures.OfMarket(data.Record, anchor: false)),
        ]);

    /// <summary>All centers by owner.</summary>
    internal static Picture? Owners(ReportData data, ReportLanguage language) => Curves(
        "q4_payback_owner",
        new Text("Payback by owner", "各类业主的回本进度").In(language),
        language,
        data.Record.Kinds.Owners.Select(owner => (owner.Title.In(language), PaybackFigures.Of(data.Record.Centers, center => center.Owner == owner.Id))));

    private static Picture? Curves(string name, string title, ReportLanguage language, IEnumerable<(string Name, PaybackFigures Figures)> groups)
    {
        var canvas = new Canvas(title);
        int index = 0;
        bool any = false;
        foreach ((string group, PaybackFigures figures) in groups)
        {
            if (figures.Centers > 0)
            {
                Scatter curve = canvas.Plot.Add.Scatter(Steps(figures), Palette.Of(index));
                curve.LegendText = Invariant($"{group} (n = {figures.Centers})");
                curve.LineWidth = 4;
                curve.MarkerSize = 0;
                any = true;
            }

            index++;
        }

        if (!any)
            return null;
        canvas.Values(new Text("Centers that have recovered their cost (%)", "已回本的中心占比（%）").In(language), "0", 0, 102)
            .Across(new Text("Years from opening", "自投运起年数").In(language), "0", 0, YearsShown);
        canvas.Plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericFixedInterval(1);
        return new Picture(name, 4, title, canvas.Legend().Plot);
    }

    /// <remarks>A center that never recovers its cost keeps the curve below 100 percent.</remarks>
    private static Coordinates[] Steps(PaybackFigures figures)
    {
        var points = new List<Coordinates> { new(0, 0) };
        double share = 0.0;
        for (int index = 0; index < figures.Years.Count && figures.Years[index] <= YearsShown; index++)
        {
            double at = Math.Max(0.0, figures.Years[index]);
            points.Add(new Coordinates(at, share));
            share = 100.0 * (index + 1) / figures.Centers;
            points.Add(new Coordinates(at, share));
        }

        points.Add(new Coordinates(YearsShown, share));
        return [.. points];
    }
}
