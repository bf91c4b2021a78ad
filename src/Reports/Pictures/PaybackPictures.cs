using MarketSim.Market.Inputs;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Texts;
using ScottPlot;
using ScottPlot.Plottables;

namespace MarketSim.Reports.Pictures;

/// <summary>Pictures of question 4: the share of centers that have recovered their cost, by years from opening.</summary>
internal static class PaybackPictures
{
    private const double YearsShown = 12.0;

    /// <summary>Market-built centers with an anchor tenant and without.</summary>
    internal static Picture? Anchor(ReportData data, ReportTexts texts) => Curves(
        "q4_payback_anchor",
        texts[Word.PaybackAnchorTitle],
        texts,
        [
            (texts[Word.WithAnchorSeries], PaybackFigures.OfMarket(data.Record.Centers, anchor: true)),
            (texts[Word.WithoutAnchorSeries], PaybackFigures.OfMarket(data.Record.Centers, anchor: false)),
        ]);

    /// <summary>All centers by owner.</summary>
    internal static Picture? Owners(ReportData data, ReportTexts texts) => Curves(
        "q4_payback_owner",
        texts[Word.PaybackOwnerTitle],
        texts,
        Enum.GetValues<OwnerType>().Select(owner => (texts.Of(owner), PaybackFigures.Of(data.Record.Centers, center => center.Owner == owner))));

    private static Picture? Curves(string name, string title, ReportTexts texts, IEnumerable<(string Name, PaybackFigures Figures)> groups)
    {
        var canvas = new Canvas(title);
        int index = 0;
        bool any = false;
        foreach ((string group, PaybackFigures figures) in groups)
        {
            if (figures.Centers > 0)
            {
                Scatter curve = canvas.Plot.Add.Scatter(Steps(figures), Palette.Of(index));
                curve.LegendText = FormattableString.Invariant($"{group} (n = {figures.Centers})");
                curve.LineWidth = 4;
                curve.MarkerSize = 0;
                any = true;
            }

            index++;
        }

        if (!any)
            return null;
        canvas.Values(texts[Word.RecoveredAxis], "0", 0, 102).Across(texts[Word.PaybackAxis], "0", 0, YearsShown);
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
