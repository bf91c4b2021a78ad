using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Calibration;

namespace MarketSim.Reports.StudyReports.Calibration;

/// <summary>The rows, the pictures and the page of a calibration.</summary>
public static class CalibrationReport
{
    /// <summary>The parameters as rows of a table.</summary>
    public static IReadOnlyList<ParameterRow> Parameters(Study study, CalibrationResult result) => [.. study.Factors.Select((factor, i) =>
    {
        double At(double share) => factor.At(share).Number;
        return new ParameterRow
        {
            Parameter = factor.Name,
            Path = factor.Path,
            RangeLow = At(0),
            RangeHigh = At(1),
            Best = At(result.Runs[result.Best].Sample.Point[i]),
            Median = At(Means.Median(result.Draws.Select(draw => draw[i]))),
            IntervalLow = At(result.Intervals[i].Low),
            IntervalHigh = At(result.Intervals[i].High),
            IntervalShareOfRange = result.Intervals[i].High - result.Intervals[i].Low,
        };
    })];

    /// <summary>The figures as rows of a table: fitted ones first, then what was held out.</summary>
    /// <param name="result">The calibration.</param>
    /// <param name="heldOut">Windows of figures that were held out.</param>
    public static IReadOnlyList<FitRow> Fit(CalibrationResult result, IReadOnlyList<TargetWindow> heldOut) => [.. result.Reported.Select((figure, i) =>
    {
        int target = result.Targets.ToList().FindIndex(window => window.Name == figure);
        TargetWindow? window = target >= 0 ? result.Targets[target] : heldOut.FirstOrDefault(other => other.Name == figure);
        double best = target >= 0 ? result.Runs[result.Best].Sample.Mean(target) : double.NaN;
        double[] predicted = PredictionsOf(result, i);
        return new FitRow
        {
            Figure = figure,
            Fitted = target >= 0,
            WindowLow = window?.From ?? double.NaN,
            WindowHigh = window?.To ?? double.NaN,
            Best = best,
            BestDistance = window?.Distance(best) ?? double.NaN,
            PredictedMedian = Means.Median(predicted),
            PredictedLow = Means.Quantile(predicted, 0),
            PredictedHigh = Means.Quantile(predicted, 1),
            PredictedInWindowShare = window is null ? double.NaN : Means.Share(predicted.Count(value => window.Distance(value) == 0), predicted.Length),
        };
    })];

    /// <summary>Writes parameters.csv, fit.csv, plots/ and report.html.</summary>
    /// <exception cref="TableWriteException">A file cannot be written; the message names it.</exception>
    public static void Write(
        RunFolder folder, StudyManifest manifest, Study study, CalibrationResult result, IReadOnlyList<TargetWindow> heldOut, int failed, ReportLanguage language)
    {
        IReadOnlyList<ParameterRow> parameters = Parameters(study, result);
        IReadOnlyList<FitRow> fit = Fit(result, heldOut);
        WholeFile.Write(Path.Combine(folder.Root, "parameters.csv"), Csv.Of(parameters));
        WholeFile.Write(Path.Combine(folder.Root, "fit.csv"), Csv.Of(fit));
        var drawing = new CalibrationPictures(language);
        Picture marginals = drawing.Marginals(parameters, result.Draws, result.Intervals, result.Runs[result.Best].Sample.Point);
        Picture? predictions = drawing.Predictions(fit, [.. fit.Select((_, i) => PredictionsOf(result, i))]);
        var page = new Markup(language);
        StudyPage.Begin(page, StudyPage.TitleOf(study, language), new("A calibration: which parameters fit, and what they leave open", "校准：哪些参数符合事实，还有多少不确定"),
        [
            (new("Baseline", "基准情景"), study.BaselineFile),
            (new("Parameters", "参数"), string.Join(", ", study.Factors.Select(factor => factor.Name))),
            (new("Figures fitted", "拟合指标"), string.Join(", ", result.Targets.Select(target => target.Name))),
            (new("Points run", "运行的参数点"), Printed.Number(result.Runs.Count)),
            (new("Runs that failed", "失败的运行"), Printed.Number(failed)),
        ]);
        if (study.File.Description.Length > 0)
            page.Element("p", study.File.Description, "note");
        page.Raw("<section>").Element("h2", new Text("Parameters", "参数")).Element("p", Sentence(result, language), "answer");
        StudyPage.Pictures(page, [marginals]);
        TableOf(page, parameters, language);
        page.Raw("</section><section>").Element("h2", new Text("Facts", "事实"));
        if (predictions is not null)
            StudyPage.Pictures(page, [predictions]);
        TableOf(page, fit, language);
        page.Element("p", Note(result, language), "note").Raw("</section>");
        StudyPage.End(page, manifest);
        ReportWriter.Save(folder, predictions is null ? [marginals] : [marginals, predictions], page.ToString());
    }

    /// <summary>What it comes to: how well the best point fits, and how much of the ranges is ruled out.</summary>
    public static string Sentence(CalibrationResult result, ReportLanguage language)
    {
        CalibrationRun best = result.Runs[result.Best];
        int inside = result.Targets.Where((target, i) => target.Distance(best.Sample.Mean(i)) == 0).Count();
        string ruledOut = result.PlausibleShare > 0
            ? new Text($"{Printed.Percent(result.PlausibleShare)} of the ranges is not ruled out.", $"参数范围的 {Printed.Percent(result.PlausibleShare)} 未被排除。").In(language)
            : new Text(
                "No point within the ranges agrees with all windows: what is drawn is the least bad, and ranges, targets or the model are to be questioned.",
                "范围内没有任何点同时符合所有窗口：所绘集合只是最不坏的，应当检视范围、目标或模型。").In(language);
        return new Text(
            $"At the best point {inside} of {result.Targets.Count} figures lie in their windows; the sum of squared distances is {Printed.Number(best.Loss, "0.00")} (in widths of the windows). ",
            $"在最佳点，{result.Targets.Count} 个指标中有 {inside} 个落在窗口内；距离平方和为 {Printed.Number(best.Loss, "0.00")}（以窗口宽度计）。").In(language) + ruledOut;
    }

    private static double[] PredictionsOf(CalibrationResult result, int figure) =>
        [.. result.Predictions.Select(prediction => prediction.Values[figure]).Where(double.IsFinite)];

    private static void TableOf(Markup page, IReadOnlyList<ParameterRow> rows, ReportLanguage language) => page.Table(
        [
            page.Words(new("Parameter", "参数")), page.Words(new("Path", "路径")), page.NumberHead(new("Range", "范围")), page.NumberHead(new("Best", "最佳")),
            page.NumberHead(new("Median", "中位数")), page.NumberHead(new("Interval", "区间")), page.NumberHead(new("Of the range", "占范围")),
        ],
        rows.Select(row => (IReadOnlyList<Cell>)
        [
            new(row.Parameter), new(row.Path), Cell.Number(Range(row.RangeLow, row.RangeHigh)), Cell.Number(Plain(row.Best)), Cell.Number(Plain(row.Median)),
            Cell.Number(Range(row.IntervalLow, row.IntervalHigh), focus: true), Cell.Number(Printed.Percent(row.IntervalShareOfRange)),
        ]));

    private static void TableOf(Markup page, IReadOnlyList<FitRow> rows, ReportLanguage language) => page.Table(
        [
            page.Words(new("Figure", "指标")), page.Words(new("Used", "用途")), page.NumberHead(new("Window", "窗口")), page.NumberHead(new("Best point", "最佳点")),
            page.NumberHead(new("Predicted", "预测")), page.NumberHead(new("In the window", "窗口内占比")),
        ],
        rows.Select(row => (IReadOnlyList<Cell>)
        [
            new(row.Figure), new(row.Fitted ? new Text("fitted", "参与拟合").In(language) : new Text("held out", "未参与").In(language)),
            Cell.Number(Range(row.WindowLow, row.WindowHigh)), Cell.Number(Plain(row.Best)), Cell.Number(Range(row.PredictedLow, row.PredictedHigh)),
            Cell.Number(Printed.Percent(row.PredictedInWindowShare)),
        ]));

    private static string Note(CalibrationResult result, ReportLanguage language) => new Text(
        $"Predictions are {result.Predictions.Count} runs at points of the set that fits, each under a seed of its own: they carry what is not known about the parameters, and chance. Facts that were not chosen are held out: they are told here and had no part in the fit.",
        $"预测为在拟合集合中取点的 {result.Predictions.Count} 次运行，各用自己的种子：既含参数的不确定性，也含偶然性。未选用的事实仅在此列出，不参与拟合。").In(language);

    /// <summary>Two ends as they are printed; a dash where there are none.</summary>
    public static string Range(double low, double high) => double.IsNaN(low) ? Printed.NoNumber : $"{Plain(low)} … {Plain(high)}";

    /// <summary>A value as it is printed: facts' values and parameters have many units, and few of them one that a format could show.</summary>
    public static string Plain(double value) => Printed.Number(value, Math.Abs(value) >= 1000 ? "#,##0" : "0.###");
}
