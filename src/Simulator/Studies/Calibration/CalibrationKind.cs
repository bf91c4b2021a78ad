using MarketSim.Market.Texts;
using MarketSim.Reports.StudyReports.Calibration;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Calibration;
using MarketSim.Studies.Facts;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies.Calibration;

/// <summary>A calibration: parameters that fit chosen facts.</summary>
internal sealed class CalibrationKind : StudyFileKind<CalibrationKind.Result>
{
    /// <inheritdoc/>
    public override string Name => "calibrate";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Example, string Meaning)> Examples { get; } =
    [
        ("marketsim calibrate scenarios/studies/calibrate-take-up.yaml", "the parameters that fit the facts of take-up, with intervals"),
        ("marketsim calibrate study.yaml --set horizon.end=2024-12-31 --out runs/fit", "shortened to what the facts need"),
    ];

    /// <inheritdoc/>
    protected override string Help => "Fit the factors of a study to facts of the market: the best point, and all points that fit. Other facts are reported but never fitted.";

    /// <inheritdoc/>
    protected override string? Refuse(Study study)
    {
        if (study.File.Calibration is not { } inputs)
        {
            return "calibration: the key is missing; allowed: a mapping with the facts to be fitted";
        }

        string[] without = [.. inputs.Facts.Where(fact => WindowsOf(fact).Count == 0)];
        Factor? worded = study.Factors.FirstOrDefault(factor => !factor.IsNumber);
        return without.Length > 0 ? $"calibration.facts: {string.Join(", ", without)} cannot be fitted (paired runs, or no window with two ends); allowed: {string.Join(", ", FactSheet.Standard.Fitted.Select(fact => fact.Id))}"
            : worded is not null ? $"factors: {worded.Name} takes words or levels, and only numbers can be fitted; allowed: a range, a distribution or values that are numbers"
            : null;
    }

    private static IReadOnlyList<TargetWindow> WindowsOf(string fact) => FactSheet.Standard.Find(fact)?.Windows ?? [];

    /// <inheritdoc/>
    protected override (long Points, long Runs) Size(Study study) => Calibrator.SizeOf(study);

    /// <inheritdoc/>
    protected override async Task<Result> RunAsync(StudySession session, CancellationToken cancellation)
    {
        Study study = session.Study;
        TargetWindow[] targets =
        [
            .. study.File.Calibration!.Facts.SelectMany(WindowsOf).Where(window => study.File.Targets.All(target => target.Figure != window.Name)),
            .. study.File.Targets.Select(target => new TargetWindow(target.Figure, target.From, target.To)),
        ];
        TargetWindow[] heldOut = [.. FactSheet.Standard.Facts.SelectMany(fact => fact.Windows).Where(window => targets.All(target => target.Name != window.Name))];
        string[] reported = [.. heldOut.Select(window => window.Name).Where(session.Runner.Figures.Contains), .. study.File.Outcomes];
        CalibrationResult fitted = await new Calibrator(study, targets, reported, session.Runner).ConductAsync(cancellation);
        return new Result(fitted, heldOut, CalibrationReport.Parameters(study, fitted), CalibrationReport.Fit(fitted, heldOut));
    }

    /// <inheritdoc/>
    protected override void WriteTables(StudySession session, Result result)
    {
        Study study = session.Study;
        IReadOnlyList<CalibrationRun> runs = result.Fitted.Runs;
        IReadOnlyList<TrialResult>[] results =
            [.. runs.Select(run => (IReadOnlyList<TrialResult>)[.. run.Seeds.Select((seed, i) => new TrialResult(
                new Trial(run.Point, seed), [.. run.Sample.Values.Select(values => values[i])], session.Runner.Recorded(new Trial(run.Point, seed)).Error))])];
        PointTables.WritePoints(
            session, [.. runs.Zip(results, (run, seeds) => PointRuns.Of(study.At(run.Sample.Point), seeds))],
            [PointTables.Column("stage", runs, run => SnakeCase.Of(run.Stage.ToString())), PointTables.Column("wave", runs, run => run.Wave), PointTables.Column("loss", runs, run => run.Loss)],
            PointTables.Means([.. result.Fitted.Targets.Select(target => target.Name)], results));
        PointTables.WriteTrials(session, results);
        session.Write("posterior", new TableData([.. study.Factors.Select((factor, i) => PointTables.Column(factor.Name, result.Fitted.Draws, draw => factor.At(draw[i]).Number))], result.Fitted.Draws.Count));
        session.Write("parameters", result.Parameters);
        session.Write("fit", result.Fit);
    }

    /// <inheritdoc/>
    protected override void WriteReport(StudySession session, Result result) =>
        CalibrationReport.Write(session.Folder, session.Manifest, session.Study, result.Fitted, result.HeldOut, session.Runner.Failures.Count, session.Language);

    /// <inheritdoc/>
    protected override void Print(StudySession session, Result result)
    {
        ReportLanguage language = session.Language;
        session.Print(
            [new("parameter", "参数"), new("range", "范围"), new("best", "最佳"), new("interval", "区间")],
            result.Parameters.Select(row => (string[])
                [row.Parameter, CalibrationReport.Range(row.RangeLow, row.RangeHigh), CalibrationReport.Plain(row.Best), CalibrationReport.Range(row.IntervalLow, row.IntervalHigh)]));
        session.Print(
            [new("figure", "指标"), new("used", "用途"), new("window", "窗口"), new("best point", "最佳点"), new("predicted", "预测")],
            result.Fit.Select(row => (string[])
            [
                row.Figure, row.Fitted ? new Text("fitted", "参与拟合").In(language) : new Text("held out", "未参与").In(language),
                CalibrationReport.Range(row.WindowLow, row.WindowHigh), CalibrationReport.Plain(row.Best), CalibrationReport.Range(row.PredictedLow, row.PredictedHigh),
            ]));
        session.Out.WriteLine(CalibrationReport.Sentence(result.Fitted, language));
        Contradictions found = ContradictionsOf(result);
        foreach (string window in found.Unreached)
        {
            session.Out.WriteLine(new Text($"None of {found.Points} points reaches the window of {window}.", $"{found.Points} 个计算点均未落入 {window} 的目标区间。").In(language));
        }

        foreach ((string one, string other) in found.Pairs)
        {
            session.Out.WriteLine(new Text(
                $"The windows of {one} and {other} are each reached, but by none of {found.Points} points together: within these ranges they contradict each other.",
                $"{one} 与 {other} 的目标区间可分别达到，但 {found.Points} 个计算点中无一同时满足：在所给参数范围内，两者相互矛盾。").In(language));
        }
    }

    private static Contradictions ContradictionsOf(Result result) => Contradictions.Of(result.Fitted.Targets, [.. result.Fitted.Runs.Select(run => run.Sample)]);

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, object? Value)> Found(StudySession session, Result result) =>
    [
        ("loss", result.Fitted.Runs[result.Fitted.Best].Loss), ("parameters", result.Parameters), ("fit", result.Fit),
        ("unreached", ContradictionsOf(result).Unreached), ("contradictory", ContradictionsOf(result).Pairs.Select(pair => (string[])[pair.One, pair.Other])),
    ];

    /// <summary>What the runs amount to.</summary>
    /// <param name="Fitted">The best point and all points that fit.</param>
    /// <param name="HeldOut">Windows of facts that were not fitted.</param>
    /// <param name="Parameters">The table of parameters.</param>
    /// <param name="Fit">The table of figures.</param>
    internal sealed record Result(CalibrationResult Fitted, IReadOnlyList<TargetWindow> HeldOut, IReadOnlyList<ParameterRow> Parameters, IReadOnlyList<FitRow> Fit);
}
