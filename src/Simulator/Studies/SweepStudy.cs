using MarketSim.Reports.StudyReports;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Sweeps;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies;

/// <summary>A sweep: the points of a study file, each under as many seeds as it needs.</summary>
internal sealed class SweepStudy : IStudyKind
{
    /// <inheritdoc/>
    public string Name => "sweep";

    /// <inheritdoc/>
    public async Task ConductAsync(StudySession session, CancellationToken cancellation)
    {
        Study study = session.Study;
        IReadOnlyList<SweepResult> results = await new Sweep(study, session.Runner).ExecuteAsync(SweepPoints.Of(study), cancellation);
        session.Write("points", Points(session, results));
        session.Write("summary", results.SelectMany(result => Summary(study, result)));
        session.Write("trials", Trials(study, results).Select(trial => Row(session, trial.Point.Number, trial.Trial)));
        session.Write("results", Trials(study, results).SelectMany(trial => Results(session, trial.Point.Number, trial.Trial)));
        SweepReport.Write(session.Folder, session.Manifest, study, results, session.Language);
        SweepScreen.Write(session, results);
    }

    /// <summary>The runs, point by point and seed by seed.</summary>
    private static IEnumerable<(SweepPoint Point, Trial Trial)> Trials(Study study, IEnumerable<SweepResult> results) =>
        results.SelectMany(result => study.Seeds.Take(result.Seeds).Select(seed => (result.Point, new Trial(result.Point.Point, seed))));

    private static TrialRow Row(StudySession session, int point, Trial trial)
    {
        TrialRecord record = session.Runner.Recorded(trial);
        return new TrialRow
        {
            Point = point,
            Seed = trial.Seed,
            Failed = record.Error.Length > 0,
            DaysDone = record.DaysDone,
            Steps = record.Steps,
            Command = session.CommandOf(trial),
        };
    }

    private static IEnumerable<ResultRow> Results(StudySession session, int point, Trial trial)
    {
        TrialRecord record = session.Runner.Recorded(trial);
        return record.Names.Select((name, index) => new ResultRow { Point = point, Seed = trial.Seed, Headline = name, Value = record.Values[index] });
    }

    private static IEnumerable<SummaryRow> Summary(Study study, SweepResult result) => study.File.Outcomes.Select((outcome, index) => new SummaryRow
    {
        Point = result.Point.Number,
        Headline = outcome,
        Seeds = result.Outcomes[index].Count,
        Mean = result.Outcomes[index].Mean,
        Sd = result.Outcomes[index].Sd,
        Low = result.Outcomes[index].Low,
        High = result.Outcomes[index].High,
    });

    private static TableData Points(StudySession session, IReadOnlyList<SweepResult> results)
    {
        Study study = session.Study;
        ColumnData[] columns =
        [
            Column("point", results, result => result.Point.Number),
            .. study.Factors.Select((factor, index) => factor.IsNumber
                ? Column(factor.Name, results, result => result.Point.Values[index].Number)
                : Column(factor.Name, results, result => result.Point.Values[index].Text)),
            Column("seeds", results, result => result.Seeds),
            Column("failed", results, result => result.Failed),
            Column("ended", results, result => SnakeCase.Of(result.End.ToString())),
            .. study.File.Outcomes.SelectMany((outcome, index) => (ColumnData[])
            [
                Column(outcome, results, result => result.Outcomes[index].Mean),
                Column(outcome + "_low", results, result => result.Outcomes[index].Low),
                Column(outcome + "_high", results, result => result.Outcomes[index].High),
            ]),
            Column("command", results, result => session.CommandOf(result.Point.Point, study.Seeds, result.Seeds)),
        ];
        return new TableData(columns, results.Count);
    }

    private static ColumnData Column<T>(string name, IReadOnlyList<SweepResult> results, Func<SweepResult, T> cell) =>
        new(name, typeof(T), (T[])[.. results.Select(cell)]);
}
