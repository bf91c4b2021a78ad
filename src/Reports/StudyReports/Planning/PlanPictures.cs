using MarketSim.Reports.Pictures;
using MarketSim.Studies.Planning;
using ScottPlot;
using ScottPlot.Plottables;

namespace MarketSim.Reports.StudyReports.Planning;

/// <summary>Draws a plan: welfare by ratio with the recommended band, and the front of served value against cost of idle.</summary>
internal sealed class PlanPictures(PlanResult plan, ReportLanguage language)
{
    private const int PointsOfCurve = 240;

    /// <summary>The pictures, the recommended band first.</summary>
    public IReadOnlyList<Picture> Draw() => [Welfare(), Front(), .. plan.Choices.Count > 1 ? (Picture[])[Choices()] : []];

    private Picture Welfare()
    {
        int choice = plan.Recommendation?.Option.Choice ?? 0;
        OptionOutcome[] own = [.. plan.Options.Where(option => option.Option.Choice == choice)];
        OutcomeAxis axis = OutcomeAxis.Of("welfare_cny", own.Select(option => option.Welfare), language);
        var canvas = new Canvas(new Text("How far ahead to build: served value less cost of idle", "适度超前建多少：服务价值减闲置成本").In(language));
        if (plan.Band is { } band)
        {
            HorizontalSpan span = canvas.Plot.Add.HorizontalSpan(band.Low, band.High, Palette.Green.WithAlpha(0.16));
            span.LineStyle.Width = 0;
            span.LegendText = new Text(
                $"recommended band\n{PlanWords.Ratio(band.Low)} to {PlanWords.Ratio(band.High)}",
                $"建议区间\n{PlanWords.Ratio(band.Low)} 至 {PlanWords.Ratio(band.High)}").In(language);
            VerticalLine best = canvas.Plot.Add.VerticalLine(band.BestRatio, 3, Palette.Green, LinePattern.Dotted);
            best.LegendText = new Text($"best ratio {PlanWords.Ratio(band.BestRatio)}", $"最佳倍数 {PlanWords.Ratio(band.BestRatio)}").In(language);
        }

        WelfareCurve? curve = plan.Band?.Curve;
        string run = plan.Futures.Count > 1 ? new Text("all futures alike, as run", "各前景平均（模拟值）").In(language) : new Text("as run", "模拟值").In(language);
        Line(
            canvas.Plot, run, [.. own.Select(option => new Coordinates(option.Option.Ratio, option.Welfare * axis.Factor))], Palette.Ink,
            curve is null ? 6 : 0);
        if (curve is not null)
        {
            Curve(canvas.Plot, curve, axis.Factor);
        }

        if (plan.Futures.Count > 1)
        {
            for (int future = 0; future < plan.Futures.Count; future++)
                Line(canvas.Plot, plan.Futures[future], [.. own.Select(option => new Coordinates(option.Option.Ratio, option.WelfareByFuture[future] * axis.Factor))], Palette.Of(future), 3);
        }

        return Finish("welfare_by_ratio", canvas, new Text("Welfare", "福利").In(language) + Unit(axis), axis.Format, new Text("Capacity built over forecast demand", "建设容量与预测需求之比").In(language), "0.0#");
    }

    private Picture Front()
    {
        OutcomeAxis served = OutcomeAxis.Of("served_value_cny", plan.Options.Select(option => option.ServedValue), language);
        OutcomeAxis idle = OutcomeAxis.Of("idle_cost_cny", plan.Options.Select(option => option.IdleCost), language);
        var canvas = new Canvas(new Text("What more capacity serves, and what it costs idle", "多建能多服务多少，闲置又要花多少").In(language));
        for (int choice = 0; choice < plan.Choices.Count; choice++)
        {
            Coordinates[] points = [.. plan.Options.Where(option => option.Option.Choice == choice).Select(option => new Coordinates(option.IdleCost * idle.Factor, option.ServedValue * served.Factor))];
            Line(canvas.Plot, Short(plan.Choices[choice]), points, Palette.Of(choice), 3);
        }

        foreach (OptionOutcome option in plan.Options.Where(option => option.OnFront))
            canvas.Plot.Add.Marker(option.IdleCost * idle.Factor, option.ServedValue * served.Factor, MarkerShape.OpenCircle, 22, Palette.Ink).MarkerLineWidth = 3;
        int shown = plan.Recommendation?.Option.Choice ?? 0;
        foreach (OptionOutcome option in plan.Options.Where(option => option.Option.Choice == shown))
        {
            ScottPlot.Plottables.Text label = canvas.Plot.Add.Text(PlanWords.Ratio(option.Option.Ratio), option.IdleCost * idle.Factor, option.ServedValue * served.Factor);
            (label.LabelFontName, label.LabelFontSize, label.LabelFontColor) = (BundledFont.Family, 18, Palette.Ink);
            (label.LabelAlignment, label.OffsetY) = (Alignment.UpperCenter, 14);
        }

        return Finish("front", canvas, new Text("Served value", "服务价值").In(language) + Unit(served), served.Format, new Text("Cost of idle", "闲置成本").In(language) + Unit(idle), idle.Format);
    }

    private Picture Choices()
    {
        OutcomeAxis axis = OutcomeAxis.Of("welfare_cny", plan.Options.Select(option => option.Welfare), language);
        var canvas = new Canvas(new Text("Welfare by ratio under each choice, all futures alike", "各选择下福利随倍数的变化（各前景平均）").In(language));
        for (int choice = 0; choice < plan.Choices.Count; choice++)
        {
            Coordinates[] points = [.. plan.Options.Where(option => option.Option.Choice == choice).Select(option => new Coordinates(option.Option.Ratio, option.Welfare * axis.Factor))];
            Line(canvas.Plot, Short(plan.Choices[choice]), points, Palette.Of(choice), 4);
        }

        return Finish("welfare_by_choice", canvas, new Text("Welfare", "福利").In(language) + Unit(axis), axis.Format, new Text("Capacity built over forecast demand", "建设容量与预测需求之比").In(language), "0.0#");
    }

    private void Curve(Plot plot, WelfareCurve curve, double factor)
    {
        double step = (curve.Highest - curve.Lowest) / PointsOfCurve;
        Coordinates[] points = [.. Enumerable.Range(0, PointsOfCurve + 1).Select(i => new Coordinates(curve.Lowest + (i * step), curve.At(Math.Min(curve.Highest, curve.Lowest + (i * step))) * factor))];
        Scatter line = plot.Add.ScatterLine(points, Palette.Ink);
        (line.LegendText, line.LineWidth) = (new Text("smoothed within chance", "在随机误差内平滑").In(language), 4);
    }

    private static void Line(Plot plot, string name, Coordinates[] points, Color color, float width)
    {
        Coordinates[] known = [.. points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y))];
        if (known.Length == 0)
            return;
        Scatter line = plot.Add.Scatter(known, color);
        (line.LegendText, line.LineWidth, line.MarkerSize) = (name, width, 11);
    }

    private static Picture Finish(string name, Canvas canvas, string up, string upFormat, string across, string acrossFormat)
    {
        canvas.Values(up, upFormat).Across(across, acrossFormat);
        canvas.Plot.Axes.Margins(0.06, 0.12);
        return OutcomePlots.Finish(name, canvas.Legend());
    }

    private static string Unit(OutcomeAxis axis) => axis.Label.LastIndexOf(", ", StringComparison.Ordinal) is var at and >= 0 ? axis.Label[at..] : ", " + axis.Label;

    private static string Short(string name) => name.Length > 34 ? name[..33] + "…" : name;
}
