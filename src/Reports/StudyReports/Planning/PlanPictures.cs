using MarketSim.Reports.Pictures;
using MarketSim.Studies.Planning;
using ScottPlot;
using ScottPlot.Plottables;

namespace MarketSim.Reports.StudyReports.Planning;

/// <summary>Draws a plan: welfare by ratio with the recommended band, who has it, the front of benefits against resources, and the choices.</summary>
internal sealed class PlanPictures(PlanResult plan, ReportLanguage language)
{
    private static readonly Text Across = new("Capacity over forecast demand, as measured", "算力与预测需求之比（实测）");

    /// <summary>The pictures, the recommended band first.</summary>
    public IReadOnlyList<Picture> Draw() => [Welfare(), Parties(), Front(), .. plan.Choices.Count > 1 ? (Picture[])[Choices()] : []];

    private IReadOnlyList<OptionOutcome> Own => plan.Of(plan.Recommendation?.Option.Choice ?? 0);

    /// <remarks>Each line is shown against its own best, so that futures of different size share one scale.</remarks>
    private Picture Welfare()
    {
        double[] all = [.. Own.Select(option => option.Accounts.Welfare)];
        double[][] futures = [.. Enumerable.Range(0, plan.Futures.Count).Select(future => Own.Select(option => option.WelfareByFuture[future]).ToArray())];
        OutcomeAxis axis = OutcomeAxis.Of("welfare_cny", futures.Append(all).SelectMany(BelowBest), language);
        var canvas = new Canvas(new Text("How far ahead to build: welfare against the best", "适度超前建多少：福利与最佳之差").In(language));
        if (plan.Band is { } band)
        {
            HorizontalSpan span = canvas.Plot.Add.HorizontalSpan(band.Low, band.High, Palette.Green.WithAlpha(0.16));
            span.LineStyle.Width = 0;
            span.LegendText = new Text(
                $"recommended band\n{PlanWords.Ratio(band.Low)} to {PlanWords.Ratio(band.High)}",
                $"建议区间\n{PlanWords.Ratio(band.Low)} 至 {PlanWords.Ratio(band.High)}").In(language);
            VerticalLine best = canvas.Plot.Add.VerticalLine(band.BestRatio, 3, Palette.Green, LinePattern.Dotted);
            best.LegendText = new Text(
                $"best ratio {PlanWords.Ratio(band.BestRatio)}\n95%: {PlanWords.Ratio(band.BestLow)} to {PlanWords.Ratio(band.BestHigh)}",
                $"最佳倍数 {PlanWords.Ratio(band.BestRatio)}\n95%：{PlanWords.Ratio(band.BestLow)} 至 {PlanWords.Ratio(band.BestHigh)}").In(language);
        }

        WelfareCurve? curve = plan.Band?.Curve;
        string run = plan.Futures.Count > 1 ? new Text("all futures alike, as run", "各前景平均（模拟值）").In(language) : new Text("as run", "模拟值").In(language);
        Line(canvas.Plot, run, Points(BelowBest(all), axis.Factor), Palette.Ink, curve is null ? 6 : 0);
        if (curve is not null)
        {
            Curve(canvas.Plot, curve, all.Where(double.IsFinite).Max(), axis.Factor);
        }

        for (int future = 0; future < futures.Length && futures.Length > 1; future++)
            Line(canvas.Plot, Short(plan.Futures[future]), Points(BelowBest(futures[future]), axis.Factor), Palette.Of(future), 3);
        return Finish("welfare_by_ratio", canvas, new Text("Welfare less that of the best level", "福利与最佳水平之差").In(language) + Unit(axis), axis.Format, Across.In(language), "0.0#");
    }

    /// <remarks>What each party has beyond what it has at the lowest ratio: only that depends on the plan.</remarks>
    private Picture Parties()
    {
        (Text Name, Func<OptionAccounts, double> Part)[] parties =
        [
            (new("buyers", "用户"), accounts => accounts.Buyers), (new("owners, own work included", "业主（含自用）"), accounts => accounts.Owners),
            (new("public money", "财政"), accounts => accounts.PublicMoney), (new("suppliers, lenders and others", "供应商、银行及其他"), accounts => accounts.Others),
            (new("all together", "合计"), accounts => accounts.Welfare),
        ];
        double[][] lines = [.. parties.Select(party => Own.Select(option => party.Part(option.Accounts) - party.Part(Own[0].Accounts)).ToArray())];
        OutcomeAxis axis = OutcomeAxis.Of("welfare_cny", lines.SelectMany(line => line), language);
        var canvas = new Canvas(new Text("Who has what more capacity brings", "多建带来的福利归谁").In(language));
        for (int party = 0; party < parties.Length; party++)
            Line(canvas.Plot, parties[party].Name.In(language), Points(lines[party], axis.Factor), party == parties.Length - 1 ? Palette.Ink : Palette.Of(party), party == parties.Length - 1 ? 5 : 3);
        return Finish("welfare_by_party", canvas, new Text("Change against the lowest ratio", "与最低倍数相比的变化").In(language) + Unit(axis), axis.Format, Across.In(language), "0.0#");
    }

    private Picture Front()
    {
        OutcomeAxis benefits = OutcomeAxis.Of("benefits_cny", plan.Options.Select(option => option.Accounts.Benefits), language);
        OutcomeAxis resources = OutcomeAxis.Of("resources_cny", plan.Options.Select(option => option.Accounts.Resources), language);
        Coordinates At(OptionOutcome option) => new(option.Accounts.Resources * resources.Factor, option.Accounts.Benefits * benefits.Factor);
        var canvas = new Canvas(new Text("What more capacity is worth, and what it uses up", "多建得益多少，又耗用多少").In(language));
        for (int choice = 0; choice < plan.Choices.Count; choice++)
            Line(canvas.Plot, Short(plan.Choices[choice]), [.. plan.Of(choice).Select(At)], Palette.Of(choice), 3);
        foreach (OptionOutcome option in plan.Options.Where(option => option.OnFront))
            canvas.Plot.Add.Marker(At(option).X, At(option).Y, MarkerShape.OpenCircle, 22, Palette.Ink).MarkerLineWidth = 3;
        foreach (OptionOutcome option in Own)
        {
            ScottPlot.Plottables.Text label = canvas.Plot.Add.Text(PlanWords.Ratio(option.Ratio), At(option).X, At(option).Y);
            (label.LabelFontName, label.LabelFontSize, label.LabelFontColor) = (BundledFont.Family, 18, Palette.Ink);
            (label.LabelAlignment, label.OffsetY) = (Alignment.UpperCenter, 14);
        }

        return Finish(
            "front", canvas, new Text("Benefits", "得益").In(language) + Unit(benefits), benefits.Format, new Text("Resources used", "耗用资源").In(language) + Unit(resources), resources.Format);
    }

    private Picture Choices()
    {
        double best = plan.Options.Select(option => option.Accounts.Welfare).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        OutcomeAxis axis = OutcomeAxis.Of("welfare_cny", plan.Options.Select(option => option.Accounts.Welfare - best), language);
        var canvas = new Canvas(new Text("Welfare by ratio under each choice, all futures alike", "各选择下福利随倍数的变化（各前景平均）").In(language));
        for (int choice = 0; choice < plan.Choices.Count; choice++)
        {
            Coordinates[] points = [.. plan.Of(choice).Select(option => new Coordinates(option.Ratio, (option.Accounts.Welfare - best) * axis.Factor))];
            Line(canvas.Plot, Short(plan.Choices[choice]), points, Palette.Of(choice), 4);
        }

        return Finish("welfare_by_choice", canvas, new Text("Welfare less that of the best option", "福利与最佳方案之差").In(language) + Unit(axis), axis.Format, Across.In(language), "0.0#");
    }

    private static double[] BelowBest(double[] welfare)
    {
        double best = welfare.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();
        return [.. welfare.Select(value => value - best)];
    }

    private Coordinates[] Points(double[] values, double factor) => [.. Own.Zip(values, (option, value) => new Coordinates(option.Ratio, value * factor))];

    private void Curve(Plot plot, WelfareCurve curve, double best, double factor)
    {
        Coordinates[] points = [.. curve.Points.Select(point => new Coordinates(point.Ratio, (point.Welfare - best) * factor))];
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
