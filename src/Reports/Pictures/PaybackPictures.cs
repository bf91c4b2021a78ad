using MarketSim.Studies.Facts;
using ScottPlot;
using ScottPlot.Plottables;

namespace MarketSim.Reports.Pictures;

/// <summary>Pictures of question 4: the share of centers that have recovered their cost, by years from opening. Solid is observed, dotted is projected.</summary>
internal static class PaybackPictures
{
    private const double YearsShown = 12.0;

    /// <summary>Market-built centers with an anchor tenant and without.</summary>
    internal static Picture? Anchor(ReportData data, ReportLanguage language) => Curves(
        "q4_payback_anchor",
        new Text("Payback of market-built centers, with and without an anchor tenant", "市场化智算中心回本进度：有无头部企业包租").In(language),
        data,
        language,
        [
            (new Text("With anchor tenant", "有包租").In(language), center => data.Record.Kinds.IsMarketBuilt(center.Owner) && center.HasAnchor),
            (new Text("Without", "无包租").In(language), center => data.Record.Kinds.IsMarketBuilt(center.Owner) && !center.HasAnchor),
        ]);

    /// <summary>All centers by owner.</summary>
    internal static Picture? Owners(ReportData data, ReportLanguage language) => Curves(
        "q4_payback_owner",
        new Text("Payback by owner", "各类业主的回本进度").In(language),
        data,
        language,
        data.Record.Kinds.Owners.Select(owner => (owner.Title.In(language), new Func<CenterRow, bool>(center => center.Owner == owner.Id))));

    private static Picture? Curves(string name, string title, ReportData data, ReportLanguage language, IEnumerable<(string Name, Func<CenterRow, bool> IsIn)> groups)
    {
        var canvas = new Canvas(title);
        int index = 0;
        bool any = false;
        foreach ((string group, Func<CenterRow, bool> isIn) in groups)
        {
            PaybackFigures figures = PaybackFigures.Of(data.Record.Centers, isIn);
            if (figures.Known > 0)
            {
                var seen = RecoveryCurve.Of(data.Record, isIn);
                Scatter projected = canvas.Plot.Add.Scatter(Steps(figures.Years.Select((years, i) => (years, (i + 1.0) / figures.Known)), YearsShown), Palette.Of(index));
                projected.LineWidth = 2;
                projected.LinePattern = LinePattern.Dotted;
                projected.MarkerSize = 0;
                Scatter observed = canvas.Plot.Add.Scatter(Steps(seen.Steps, Math.Min(YearsShown, seen.ShownYears)), Palette.Of(index));
                observed.LegendText = Invariant($"{group} (n = {figures.Opened})");
                observed.LineWidth = 4;
                observed.MarkerSize = 0;
                any = true;
            }

            index++;
        }

        if (!any)
            return null;
        canvas.Values(
            new Text("Recovered their cost, % (dotted: projected)", "已回本占比，%（虚线：推算值）").In(language), "0", 0, 102)
            .Across(new Text("Years from opening", "自投运起年数").In(language), "0", 0, YearsShown);
        canvas.Plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericFixedInterval(1);
        return new Picture(name, 4, title, canvas.Legend().Plot);
    }

    /// <remarks>A center that never recovers its cost keeps the curve below 100 percent.</remarks>
    private static Coordinates[] Steps(IEnumerable<(double Years, double Share)> steps, double end)
    {
        var points = new List<Coordinates> { new(0, 0) };
        double percent = 0.0;
        foreach ((double years, double share) in steps.Where(step => step.Years <= end))
        {
            double at = Math.Max(0.0, years);
            points.Add(new Coordinates(at, percent));
            percent = 100.0 * share;
            points.Add(new Coordinates(at, percent));
        }

        points.Add(new Coordinates(end, percent));
        return [.. points];
    }
}
