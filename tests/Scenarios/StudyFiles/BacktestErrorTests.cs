using System.Text;
using MarketSim.Scenarios.StudyFiles.Backtests;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.StudyFiles;

/// <summary>What is wrong with a file of real series is told at its place, all at once.</summary>
public sealed class BacktestErrorTests
{
    private static readonly KnownMeasure[] Measures =
        [new("rent", "yuan/card-hour", MeasureSubject.Cards), new("capacity", "EFLOPS", MeasureSubject.Nation), new("requested_share", "share", MeasureSubject.Work)];

    /// <remarks>Line 14 is that of the first point.</remarks>
    private const string Good = """
        name: s
        title: Series
        title_zh: 序列
        horizon: {start: 2023-07-01, end: 2024-06-30}
        origins: [2023-12-31]
        series:
          - id: rent_a800
            title: Rent
            title_zh: 租金
            unit: yuan/card-hour
            measure: rent
            of: [A800]
            basis: held_out
            trust: fair
            points:
              - {date: 2023-08-19, low: 7.6, high: 7.6, source: press}
              - {from: 2024-01-01, to: 2024-03-31, low: 5, high: 6, source: press}

        """;

    private static readonly TestCaseData[] Wrong =
    [
        Case("unknown measure", "measure: rent", "measure: rant", "11:14: series[0].measure: there is no measure 'rant', did you mean 'rent'?; allowed: rent, capacity, requested_share"),
        Case("unknown card", "[A800]", "[A801]", "12:10: series[0].of[0]: there is no 'A801' among the card models of the scenario, did you mean 'A800'?"),
        Case("card twice", "[A800]", "[A800, A800]", "series[0].of[1]: 'A800' is in the list twice"),
        Case("of nothing", "    of: [A800]\n", "", "series[0].of: the measure 'rent' needs to know of what; allowed: a list of card models: A800"),
        Case("of something where the nation is meant", "measure: rent", "measure: capacity", "the measure 'capacity' is of the nation; allowed: no key 'of'"),
        Case("unknown work", "measure: rent", "measure: requested_share", "there is no 'A800' among the kinds of work of the scenario"),
        Case("another unit", "unit: yuan/card-hour", "unit: yuan/card", "10:11: series[0].unit: the measure 'rent' is not in yuan/card; allowed: yuan/card-hour"),
        Case("another unit of a shape", "unit: yuan/card-hour\n", "reading: shape\n    unit: yuan/card\n", "the measure 'rent' is not in yuan/card; allowed: yuan/card-hour, index"),
        Case("index of a level", "unit: yuan/card-hour", "unit: index", "the measure 'rent' is not in index; allowed: yuan/card-hour"),
        Case("point before the horizon", "date: 2023-08-19", "date: 2022-08-19", "the point of 2022-08-19 lies outside the horizon; allowed: days from 2023-07-01 to 2024-06-30"),
        Case("point after the horizon", "to: 2024-03-31", "to: 2024-08-31", "the point of 2024-08-31 lies outside the horizon"),
        Case("two points on one date", "{from: 2024-01-01, to: 2024-03-31,", "{date: 2023-08-19,", "2023-08 has two points, first in line 16; measures are monthly"),
        Case("two points in one month", "from: 2024-01-01", "from: 2023-08-25", "2023-08 has two points"),
        Case("points out of order", "{from: 2024-01-01, to: 2024-03-31,", "{date: 2023-07-01,", "the point of 2023-07-01 stands after a later one"),
        Case("day and period", "{date: 2023-08-19,", "{date: 2023-08-19, from: 2023-08-01,", "a point is of a day or of a period; allowed: date, or from and to"),
        Case("half a period", "to: 2024-03-31, ", "", "a point is of a day or of a period"),
        Case("period reversed", "from: 2024-01-01", "from: 2024-04-01", "the period ends on 2024-03-31 and starts on 2024-04-01"),
        Case("low above high", "low: 5, high: 6", "low: 6, high: 5", "points[1].high: the range is reversed"),
        Case("nothing but zero", "low: 5, high: 6", "low: 0, high: 0", "series are compared in logarithms, which need a value above zero"),
        Case("no source", "high: 7.6, source: press", "high: 7.6", "points[0].source: the key 'source' is missing"),
        Case("origin at the end", "origins: [2023-12-31]", "origins: [2024-06-30]", "origins[0]: the origin 2024-06-30 leaves nothing on one of its sides"),
        Case("horizon reversed", "start: 2023-07-01", "start: 2025-07-01", "horizon: the horizon ends before it starts"),
        Case("unknown trust", "trust: fair", "trust: fare", "series[0].trust"),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void What_is_wrong_is_told_with_its_place(string of, string with, string expected)
    {
        string text = Good.Replace(of, with, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Good), "the case changes nothing");
        BacktestLoadResult loaded = Load(text);

        Assert.That(loaded.File, Is.Null);
        Assert.That(loaded.Diagnostics.Select(wrong => wrong.ToString()), Has.Some.Contains(expected));
    }

    [Test]
    public void All_is_told_at_once_and_each_thing_once()
    {
        string text = Good.Replace("measure: rent", "measure: rant", StringComparison.Ordinal).Replace("2023-08-19", "2022-08-19", StringComparison.Ordinal);
        Assert.That(Load(text + Good[Good.IndexOf("  - id", StringComparison.Ordinal)..]).Diagnostics.Select(wrong => wrong.Path), Is.EqualTo(new[] { "series[0].measure", "series[0].points[0]", "series[1].id" }));
    }

    [Test]
    public void A_good_file_is_read_and_written_back_the_same()
    {
        BacktestFile file = Load(Good).File!;
        RealPoint[] points = [.. file.Series[0].Points];

        Assert.That(points.Select(point => (point.First(), point.Last(), point.Middle())), Is.EqualTo(new[]
        {
            (new DateOnly(2023, 8, 19), new DateOnly(2023, 8, 19), new DateOnly(2023, 8, 19)),
            (new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31), new DateOnly(2024, 2, 15)),
        }));
        Assert.That(points[1].Value(), Is.EqualTo(Math.Sqrt(30)).Within(1e-12));
        Assert.That(new RealPoint { Low = 0, High = 0.2, Source = "s" }.Value(), Is.EqualTo(0.1), "below 0.2");
        string json = BacktestWriter.ToJson(file).ToJsonString();
        Assert.That(BacktestWriter.ToJson(BacktestWriter.FromJson(BacktestWriter.ToJson(file))).ToJsonString(), Is.EqualTo(json));
    }

    private static TestCaseData Case(string name, string of, string with, string expected) => new TestCaseData(of, with, expected).SetName("{m}: " + name);

    private static BacktestLoadResult Load(string text)
    {
        using var folder = new TemporaryFolder();
        return BacktestLoader.Load(folder.Write("series.yaml", Encoding.UTF8.GetBytes(text)), Measures, SmallScenario.Load());
    }
}
