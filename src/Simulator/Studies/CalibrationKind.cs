using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Reports.Runs;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Calibration;
using MarketSim.Studies.Facts;
using MarketSim.Studies.Trials;
using Spectre.Console;

namespace MarketSim.Simulator.Studies;

/// <summary>A calibration: parameters that fit chosen facts.</summary>
internal sealed class CalibrationKind : IStudyKind
{
    /// <inheritdoc/>
    public string Name => "calibrate";

    /// <summary>What keeps a study from being one; null when nothing does.</summary>
    public static string? Refuse(Study study)
    {
        if (study.File.Calibration is not { } inputs)
        {
            return "calibration: the key is missing; allowed: a mapping with the facts to be fitted";
        }

        string[] without = [.. inputs.Facts.Where(fact => FactWindows.Of(fact).Count == 0)];
        Factor? worded = study.Factors.FirstOrDefault(factor => !factor.IsNumber);
        return without.Length > 0 ? $"calibration.facts: {string.Join(", ", without)} cannot be fitted (paired runs, or no window with two ends); allowed: {string.Join(", ", FactWindows.Facts)}"
            : worded is not null ? $"factors: {worded.Name} takes words or levels, and only numbers can be fitted; allowed: a range, a distribution or values that are numbers"
            : null;
    }

    /// <summary>Points and runs that a study takes.</summary>
    public static (long Points, long Runs) Size(Study study)
    {
        CalibrationInputs inputs = study.File.Calibration!;
        long points = inputs.Points + ((long)inputs.Waves * inputs.WavePoints) + inputs.Starts + 1;
        return (points, (points * study.Seeds.Count) + inputs.Predictions);
    }

    /// <inheritdoc/>
    public async Task ConductAsync(StudySession session, CancellationToken cancellation)
    {
        Study study = session.Study;
        IReadOnlyList<TargetWindow> targets = TargetsOf(study);
        TargetWindow[] heldOut = [.. FactWindows.Facts.SelectMany(FactWindows.Of).Where(window => targets.All(target => target.Name != window.Name))];
        string[] reported = [.. heldOut.Select(window => window.Name).Where(session.Runner.Figures.Contains), .. study.File.Outcomes];
        CalibrationResult result = await new Calibrator(study, targets, reported, session.Runner).ConductAsync(cancellation);
        WriteTables(session, result, heldOut);
        CalibrationReport.Write(session.Folder, session.Manifest, study, result, heldOut, session.Runner.Failures.Count, session.Language);
        Print(session, result, heldOut);
    }

    private static IReadOnlyList<TargetWindow> TargetsOf(Study study) =>
    [
        .. study.File.Calibration!.Facts.SelectMany(FactWindows.Of).Where(window => study.File.Targets.All(target => target.Figure != window.Name)),
        .. study.File.Targets.Select(target => new TargetWindow(target.Figure, target.From, target.To)),
    ];

    private static void WriteTables(StudySession session, CalibrationResult result, IReadOnlyList<TargetWindow> heldOut)
    {
        Study study = session.Study;
        ColumnData Column<T>(string name, Func<CalibrationRun, T> cell) => new(name, typeof(T), (T[])[.. result.Runs.Select(cell)]);
        IReadOnlyList<TrialResult>[] results =
            [.. result.Runs.Select(run => (IReadOnlyList<TrialResult>)[.. run.Seeds.Select((seed, i) => new TrialResult(
                new Trial(run.Point, seed), [.. run.Sample.Values.Select(values => values[i])], session.Runner.Recorded(new Trial(run.Point, seed)).Error))])];
        PointTables.WritePoints(
            session, [.. result.Runs.Select(run => study.At(run.Sample.Point))], results, [.. result.Targets.Select(target => target.Name)],
            Column("stage", run => SnakeCase.Of(run.Stage.ToString())), Column("wave", run => run.Wave), Column("loss", run => run.Loss));
        PointTables.WriteTrials(session, results.SelectMany((point, number) => point.Select(trial => (number, trial))));
        session.Write("posterior", new TableData(
            [.. study.Factors.Select((factor, i) => new ColumnData(factor.Name, typeof(double), (double[])[.. result.Draws.Select(draw => factor.At(draw[i]).Number)]))],
            result.Draws.Count));
        session.Write("parameters", CalibrationReport.Parameters(study, result));
        session.Write("fit", CalibrationReport.Fit(result, heldOut));
    }

    private static void Print(StudySession session, CalibrationResult result, IReadOnlyList<TargetWindow> heldOut)
    {
        IReadOnlyList<ParameterRow> parameters = CalibrationReport.Parameters(session.Study, result);
        IReadOnlyList<FitRow> fit = CalibrationReport.Fit(result, heldOut);
        if (session.Json)
        {
            var json = new JsonObject
            {
                ["study"] = session.Manifest.Name,
                ["folder"] = session.Folder.Root,
                ["loss"] = JsonSerializer.SerializeToNode(result.Runs[result.Best].Loss, RunJson.Options),
                ["parameters"] = JsonSerializer.SerializeToNode(parameters, RunJson.Options),
                ["fit"] = JsonSerializer.SerializeToNode(fit, RunJson.Options),
            };
            session.Here.Out.WriteLine(json.ToJsonString(RunJson.Options));
            return;
        }

        var words = new Wording(session.Language);
        Table fitted = Heads(words["parameter", "参数"], words["range", "范围"], words["best", "最佳"], words["interval", "区间"]);
        foreach (ParameterRow row in parameters)
        {
            fitted.AddRow(Markup.Escape(row.Parameter), CalibrationReport.Range(row.RangeLow, row.RangeHigh), CalibrationReport.Plain(row.Best), CalibrationReport.Range(row.IntervalLow, row.IntervalHigh));
        }

        Table facts = Heads(words["figure", "指标"], words["used", "用途"], words["window", "窗口"], words["best point", "最佳点"], words["predicted", "预测"]);
        foreach (FitRow row in fit)
        {
            facts.AddRow([.. ((string[])
            [
                row.Figure, row.Fitted ? words["fitted", "参与拟合"] : words["held out", "未参与"],
                CalibrationReport.Range(row.WindowLow, row.WindowHigh), CalibrationReport.Plain(row.Best), CalibrationReport.Range(row.PredictedLow, row.PredictedHigh),
            ]).Select(Markup.Escape)]);
        }

        session.Here.Write(fitted);
        session.Here.Write(facts);
        session.Here.Out.WriteLine(CalibrationReport.Sentence(result, words));
        session.Here.Out.WriteLine($"report: {session.Folder.ReportFile}");
    }

    private static Table Heads(params IEnumerable<string> heads)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string head in heads)
        {
            table.AddColumn(new Spectre.Console.TableColumn(Markup.Escape(head)).RightAligned());
        }

        return table;
    }
}
