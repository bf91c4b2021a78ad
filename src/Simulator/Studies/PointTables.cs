using MarketSim.Reports.StudyReports;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies;

/// <summary>A point of a study with its runs.</summary>
/// <param name="Values">The values of the factors.</param>
/// <param name="Point">What is run.</param>
/// <param name="Seeds">The seeds that it was run under.</param>
/// <param name="Failed">How many of its runs failed.</param>
internal sealed record PointRuns(IReadOnlyList<FactorValue> Values, StudyPoint Point, IReadOnlyList<ulong> Seeds, int Failed)
{
    /// <summary>A point of its results.</summary>
    public static PointRuns Of(IReadOnlyList<FactorValue> values, IReadOnlyList<TrialResult> results) =>
        new(values, results[0].Trial.Point, [.. results.Select(result => result.Trial.Seed)], results.Count(result => result.Failed));
}

/// <summary>The tables that studies have in common: points and trials.</summary>
internal static class PointTables
{
    /// <summary>A column.</summary>
    public static ColumnData Column<TItem, T>(string name, IEnumerable<TItem> items, Func<TItem, T> cell) => new(name, typeof(T), (T[])[.. items.Select(cell)]);

    /// <summary>Columns with the mean of each figure over the seeds that give it; not a number if none does.</summary>
    public static IEnumerable<ColumnData> Means(IReadOnlyList<string> figures, IReadOnlyList<IReadOnlyList<TrialResult>> results) => figures.Select((figure, index) =>
        Column(figure, results, seeds => seeds.Select(result => result.Values[index]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average()));

    /// <summary>Writes <c>points</c>: for each point its factors, its seeds, its outcomes and the command that repeats it.</summary>
    /// <param name="session">The study.</param>
    /// <param name="points">The points.</param>
    /// <param name="before">Further columns after the number.</param>
    /// <param name="after">Further columns before the command.</param>
    public static void WritePoints(StudySession session, IReadOnlyList<PointRuns> points, IEnumerable<ColumnData> before, IEnumerable<ColumnData> after)
    {
        ColumnData[] columns =
        [
            Column("point", Enumerable.Range(0, points.Count), point => point),
            .. before,
            .. session.Study.Factors.Select((factor, index) => factor.IsNumber
                ? Column(factor.Name, points, point => point.Values[index].Number)
                : Column(factor.Name, points, point => point.Values[index].Text)),
            Column("seeds", points, point => point.Seeds.Count),
            Column("failed", points, point => point.Failed),
            .. after,
            Column("command", points, point => session.CommandOf(point.Point, point.Seeds)),
        ];
        session.Write("points", new TableData(columns, points.Count));
    }

    /// <summary>Writes <c>trials</c>: a row for each run.</summary>
    public static void WriteTrials(StudySession session, IEnumerable<(int Point, Trial Trial)> trials) => session.Write("trials", trials.Select(run =>
    {
        TrialRecord record = session.Runner.Recorded(run.Trial);
        return new TrialRow
        {
            Point = run.Point,
            Seed = run.Trial.Seed,
            Failed = record.Error.Length > 0,
            DaysDone = record.DaysDone,
            Steps = record.Steps,
            Command = session.CommandOf(run.Trial),
        };
    }));

    /// <summary>Writes <c>trials</c>: a row for each result, with the number of its point.</summary>
    public static void WriteTrials(StudySession session, IEnumerable<IReadOnlyList<TrialResult>> results) =>
        WriteTrials(session, results.SelectMany((point, number) => point.Select(result => (number, result.Trial))));
}
