using MarketSim.Reports.Pictures;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Sensitivity;
using MarketSim.Studies.Sensitivity;
using ScottPlot;
using ScottPlot.Plottables;

namespace MarketSim.Reports.StudyReports.Sensitivity;

/// <summary>Draws which factors drive each outcome, ranked.</summary>
internal sealed class SensitivityPictures(Study study, ReportLanguage language)
{
    private const int MostBars = 30;

    /// <summary>Below this share of the mean absolute effect the mean effect has no clear direction.</summary>
    private const double ClearDirection = 0.5;

    /// <summary>A picture for each outcome that varies.</summary>
    public IReadOnlyList<Picture> Draw(IReadOnlyList<OutcomeSensitivity> outcomes) => [.. outcomes.Select(Of).OfType<Picture>()];

    private Picture? Of(OutcomeSensitivity outcome)
    {
        int[] shown = [.. outcome.Ranking.Where(factor => double.IsFinite(outcome.Sizes[factor])).Take(MostBars)];
        if (shown.Length == 0)
            return null;
        string name = FigureText.NameOfYear(outcome.Outcome, language, FigureCatalog.Of(study.Baseline));
        var canvas = new Canvas(new Text($"What drives it: {name}", $"由什么决定：{name}").In(language));
        bool morris = outcome.Morris.Count > 0;
        OutcomeAxis axis = morris
            ? OutcomeAxis.Of(outcome.Outcome, outcome.Sizes, language, FigureCatalog.Of(study.Baseline))
            : new OutcomeAxis(new Text("Share of variance, %", "方差占比，%").In(language), 100, "0");
        if (morris)
            Effects(canvas, outcome, shown, axis);
        else
            Shares(canvas, outcome, shown);
        for (int i = 0; i < shown.Length; i++)
            Interval(canvas.Plot, outcome.Intervals[shown[i]], shown.Length - 1 - i, axis.Factor);
        string label = morris ? new Text($"Mean absolute effect of the whole range: {axis.Label}", $"全范围平均绝对效应：{axis.Label}").In(language) : axis.Label;
        double reach = shown.Max(factor => Math.Max(outcome.Sizes[factor], outcome.Intervals[factor].High)) * axis.Factor;
        canvas.Values("", "0").Across(label, morris ? axis.Format : "0", 0, reach > 0 ? 1.04 * reach : 1);
        canvas.Plot.Axes.SetLimitsY(-0.7, shown.Length - 0.3);
        canvas.Plot.Axes.Left.TickGenerator = OutcomePlots.Named([.. shown.Reverse().Select(factor => study.Factors[factor].Name)], most: MostBars);
        canvas.Plot.Grid.YAxisStyle.IsVisible = false;
        string file = "drivers_" + outcome.Outcome.Replace('.', '_').ToLowerInvariant();
        return new Picture(file, 0, canvas.Plot.Axes.Title.Label.Text, canvas.Legend().Plot, Math.Max(480, 190 + (44 * shown.Length)));
    }

    private void Effects(Canvas canvas, OutcomeSensitivity outcome, int[] shown, OutcomeAxis axis)
    {
        (Text Name, Color Color, Func<MorrisEffect, bool> Belongs)[] kinds =
        [
            (new("raises it", "使其升高"), Palette.Blue, effect => effect.Mean >= ClearDirection * effect.MeanAbsolute),
            (new("lowers it", "使其降低"), Palette.Vermilion, effect => effect.Mean <= -ClearDirection * effect.MeanAbsolute),
            (new("up or down", "时升时降"), Palette.Of(8), effect => Math.Abs(effect.Mean) < ClearDirection * effect.MeanAbsolute),
        ];
        foreach ((Text name, Color color, Func<MorrisEffect, bool> belongs) in kinds)
            Bars(canvas.Plot, name.In(language), shown, factor => belongs(outcome.Morris[factor]) ? outcome.Morris[factor].MeanAbsolute * axis.Factor : double.NaN, 0.85, color);
        double floor = outcome.Chance * Math.Sqrt(2) * ChanceStep(outcome);
        if (double.IsFinite(floor) && floor > 0)
        {
            VerticalLine line = canvas.Plot.Add.VerticalLine(floor * axis.Factor, 3, Palette.Ink, LinePattern.Dotted);
            line.LegendText = new Text("what chance alone\nwould show", "仅偶然性\n会显示的值").In(language);
        }
    }

    /// <remarks>The difference of two chance means, normally distributed, has the mean size sqrt(2 / pi) of its deviation; an effect divides it by the step.</remarks>
    private double ChanceStep(OutcomeSensitivity outcome) =>
        Math.Sqrt(2 / Math.PI) / (outcome.Morris.Count == 0 ? 1 : SensitivityInputs.Of(study).Levels / (2.0 * (SensitivityInputs.Of(study).Levels - 1)));

    private void Shares(Canvas canvas, OutcomeSensitivity outcome, int[] shown)
    {
        Bars(canvas.Plot, new Text("with others (total)", "含交互（总效应）").In(language), shown, factor => 100 * outcome.Sobol[factor].Total, 0.85, Palette.Sky);
        Bars(canvas.Plot, new Text("alone (first order)", "单独（一阶）").In(language), shown, factor => 100 * Math.Max(0, outcome.Sobol[factor].First), 0.45, Palette.Blue);
    }

    private static void Bars(Plot plot, string name, int[] shown, Func<int, double> size, double width, Color color)
    {
        var bars = new List<Bar>();
        for (int i = 0; i < shown.Length; i++)
        {
            if (size(shown[i]) is var value && double.IsFinite(value))
            {
                Bar bar = Canvas.NewBar(shown.Length - 1 - i, 0, value, width, color);
                bar.Orientation = Orientation.Horizontal;
                bars.Add(bar);
            }
        }

        if (bars.Count == 0)
            return;
        BarPlot plotted = plot.Add.Bars(bars);
        plotted.Horizontal = true;
        plotted.LegendText = name;
    }

    private static void Interval(Plot plot, (double Low, double High) interval, double y, double factor)
    {
        if (!double.IsFinite(interval.Low) || !double.IsFinite(interval.High))
            return;
        Scatter line = plot.Add.ScatterLine((Coordinates[])[new(Math.Max(0, interval.Low * factor), y), new(interval.High * factor, y)], Palette.Ink);
        line.LineWidth = 3;
    }
}
