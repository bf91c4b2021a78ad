using MarketSim.Reports.StudyReports;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies;

/// <summary>The tables that studies of many points have in common: points with what they set, and the runs made at them.</summary>
internal static class PointTables
{
    /// <summary>Writes <c>points</c>: a row a point with the factors' values, means of figures over seeds, and the command that makes it again.</summary>
    /// <param name="session">The study.</param>
    /// <param name="values">The factors' values of each point.</param>
    /// <param name="results">For each point a result for each seed.</param>
    /// <param name="figures">Names of the figures that results hold.</param>
    /// <param name="more">Further columns, after the number.</param>
    public static void WritePoints(
        StudySession session, IReadOnlyList<IReadOnlyList<FactorValue>> values, IReadOnlyList<IReadOnlyList<TrialResult>> results, IReadOnlyList<string> figures, params IEnumerable<ColumnData> more)
    {
        ColumnData Column<T>(string name, Func<int, T> cell) => new(name, typeof(T), (T[])[.. Enumerable.Range(0, values.Count).Select(cell)]);
        ColumnData[] columns =
        [
            Column("point", point => point),
            .. more,
            .. session.Study.Factors.Select((factor, index) => factor.IsNumber
                ? Column(factor.Name, point => values[point][index].Number)
                : Column(factor.Name, point => values[point][index].Text)),
            Column("seeds", point => results[point].Count),
            Column("failed", point => results[point].Count(result => result.Failed)),
            .. figures.Select((figure, index) => Column(figure, point => Mean(results[point], index))),
            Column("command", point => session.CommandOf(results[point][0].Trial.Point, [.. results[point].Select(result => result.Trial.Seed)], results[point].Count)),
        ];
        session.Write("points", new TableData(columns, values.Count));
    }

    /// <summary>Writes <c>trials</c>: a row a run.</summary>
    public static void WriteTrials(StudySession session, IEnumerable<(int Point, TrialResult Result)> trials) => session.Write("trials", trials.Select(trial =>
    {
        TrialRecord record = session.Runner.Recorded(trial.Result.Trial);
        return new TrialRow
        {
            Point = trial.Point,
            Seed = trial.Result.Trial.Seed,
            Failed = trial.Result.Failed,
            DaysDone = record.DaysDone,
            Steps = record.Steps,
            Command = session.CommandOf(trial.Result.Trial),
        };
    }));

    /// <summary>Mean of a figure over the seeds that have it; not a number without any.</summary>
    private static double Mean(IReadOnlyList<TrialResult> results, int figure) =>
        results.Select(result => result.Values[figure]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
}
