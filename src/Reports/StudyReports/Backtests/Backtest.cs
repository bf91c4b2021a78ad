using System.Text.Json;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.StudyFiles.Backtests;
using MarketSim.Studies.Backtests;

namespace MarketSim.Reports.StudyReports.Backtests;

/// <summary>Real series beside the runs of a scenario.</summary>
/// <param name="File">The real series.</param>
/// <param name="Scenario">Title of the scenario.</param>
/// <param name="Seeds">The seeds that were run.</param>
/// <param name="Series">The series beside the runs, in the order of the file.</param>
public sealed record Backtest(BacktestFile File, Text Scenario, IReadOnlyList<ulong> Seeds, IReadOnlyList<ComparedSeries> Series)
{
    /// <summary>The rows of the table of points.</summary>
    public IEnumerable<SeriesRow> Points() => Series.SelectMany(one => one.Points.Select(point => new SeriesRow
    {
        Series = one.Series.Id,
        Measure = one.Series.Measure,
        Of = string.Join('+', one.Series.Of),
        Unit = one.Series.Unit,
        From = point.Real.First(),
        To = point.Real.Last(),
        RealLow = point.Real.Low,
        RealHigh = point.Real.High,
        SimulatedLow = point.Simulated.Low,
        SimulatedMedian = point.Simulated.Median,
        SimulatedHigh = point.Simulated.High,
        Seeds = point.Simulated.Count,
        InRun = point.InRun,
        Covered = point.Answered && point.Covered(one.Series.Tolerance),
        Source = point.Real.Source,
    }));

    /// <summary>The rows of the table of simulated months.</summary>
    public IEnumerable<SeriesMonthRow> Months() => Series.SelectMany(one => one.Months.Select(month => new SeriesMonthRow
    {
        Series = one.Series.Id,
        Month = month.Month,
        Low = month.Simulated.Low,
        Median = month.Simulated.Median,
        High = month.Simulated.High,
    }));

    /// <summary>The rows of the table of scores.</summary>
    public IEnumerable<ScoreRow> Scores() => Series.Select(one => new ScoreRow
    {
        Series = one.Series.Id,
        Basis = SnakeCase.Of(one.Series.Basis.ToString()),
        Trust = SnakeCase.Of(one.Series.Trust.ToString()),
        Reading = SnakeCase.Of(one.Series.Reading.ToString()),
        Points = one.Points.Count,
        Answered = one.Scores.Answered,
        LevelError = one.Scores.LevelError,
        Coverage = one.Scores.Coverage,
        Changes = one.Scores.Changes,
        RightChanges = one.Scores.RightChanges,
        Turns = one.Scores.Turns,
        RightTurns = one.Scores.RightTurns,
    });

    /// <summary>The rows of the table of skills; none for an origin that a series has no points on both sides of.</summary>
    public IEnumerable<SkillRow> Skills() => Series.SelectMany(one => one.Scores.Skills.Where(skill => skill.IsKnown).Select(skill => new SkillRow
    {
        Series = one.Series.Id,
        Origin = skill.Origin,
        Before = skill.Before,
        After = skill.After,
        LevelNoChange = skill.LevelNoChange,
        LevelTrend = skill.LevelTrend,
        GrowthNoChange = skill.GrowthNoChange,
        GrowthTrend = skill.GrowthTrend,
    }));

    /// <summary>What backtest.json holds, and what <c>--json</c> prints.</summary>
    public IEnumerable<(string Key, object? Value)> Found() =>
    [
        ("name", File.Name), ("seeds", Seeds), ("origins", File.Origins), ("scores", Scores()), ("skills", Skills()), ("series", Points()),
    ];

    /// <summary>Writes backtest.json with its seal.</summary>
    internal void WriteJson(RunFolder folder) =>
        SealedJson.Write(folder.BacktestFile, JsonSerializer.Serialize(Found().ToDictionary(one => one.Key, one => one.Value), RunJson.Options) + "\n");
}
