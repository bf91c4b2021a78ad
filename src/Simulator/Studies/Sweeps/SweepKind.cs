using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Market.Texts;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Figures;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.StudyReports.Sweeps;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Designs;
using MarketSim.Studies.Sweeps;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies.Sweeps;

/// <summary>A sweep: the points of a study file, each under as many seeds as it needs.</summary>
internal sealed class SweepKind : StudyFileKind<IReadOnlyList<SweepResult>>
{
    private const int MostRows = 40;

    /// <inheritdoc/>
    public override string Name => "sweep";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Example, string Meaning)> Examples { get; } =
    [
        ("marketsim sweep scenarios/studies/build-ahead.yaml", "writes runs/build-ahead/ with tables, curves and a report"),
        ("marketsim sweep study.yaml --dry", "checks the study and prints the number of runs"),
        ("marketsim sweep study.yaml --replicates 2 --set horizon.end=2024-06-30 --out runs/trial", "a quick look before the whole"),
        ("marketsim sweep study.yaml --figures", "lists the names of all figures that outcomes can use"),
    ];

    /// <inheritdoc/>
    protected override string Help => "Run a market at many points: a grid, a Latin hypercube, Sobol or random points of any of its values. Draw how outcomes follow.";

    /// <inheritdoc/>
    protected override string? Refuse(Study study)
    {
        long points = SweepPoints.Count(study);
        return points > SweepPoints.Most
            ? Invariant($"the grid has {points} points; allowed: at most {SweepPoints.Most}; fewer steps, or another design.kind")
            : study.File.Design.Kind == DesignKind.Sobol && study.Factors.Count > DirectionNumbers.MaxDimensions
            ? Invariant($"a Sobol design of {study.Factors.Count} factors; allowed: at most {DirectionNumbers.MaxDimensions}, or design.kind latin_hypercube")
            : null;
    }

    /// <inheritdoc/>
    protected override (long Points, long Runs) Size(Study study) => (SweepPoints.Count(study), SweepPoints.Count(study) * study.Seeds.Count);

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<SweepResult>> RunAsync(StudySession session, CancellationToken cancellation) =>
        new Sweep(session.Study, session.Runner).ExecuteAsync(SweepPoints.Of(session.Study), cancellation);

    /// <inheritdoc/>
    protected override void WriteTables(StudySession session, IReadOnlyList<SweepResult> result)
    {
        Study study = session.Study;
        PointTables.WritePoints(
            session, [.. result.Select(point => new PointRuns(point.Point.Values, point.Point.Point, [.. study.Seeds.Take(point.Seeds)], point.Failed))], [],
            [
                PointTables.Column("ended", result, point => SnakeCase.Of(point.End.ToString())),
                .. study.File.Outcomes.SelectMany((outcome, index) => (ColumnData[])
                [
                    PointTables.Column(outcome, result, point => point.Outcomes[index].Mean),
                    PointTables.Column(outcome + "_low", result, point => point.Outcomes[index].Low),
                    PointTables.Column(outcome + "_high", result, point => point.Outcomes[index].High),
                ]),
            ]);
        session.Write("summary", result.SelectMany(point => study.File.Outcomes.Select((outcome, index) => SummaryRow.Of(point.Point.Number, outcome, point.Outcomes[index]))));
        (int Point, Trial Trial)[] trials = [.. result.SelectMany(point => study.Seeds.Take(point.Seeds).Select(seed => (point.Point.Number, new Trial(point.Point.Point, seed))))];
        PointTables.WriteTrials(session, trials);
        session.Write("results", trials.SelectMany(run =>
        {
            TrialRecord record = session.Runner.Recorded(run.Trial);
            return record.Names.Select((name, index) => new ResultRow { Point = run.Point, Seed = run.Trial.Seed, Headline = name, Value = record.Values[index] });
        }));
    }

    /// <inheritdoc/>
    protected override void WriteReport(StudySession session, IReadOnlyList<SweepResult> result) =>
        SweepReport.Write(session.Folder, session.Manifest, session.Study, result, session.Language);

    /// <inheritdoc/>
    protected override void Print(StudySession session, IReadOnlyList<SweepResult> result)
    {
        Study study = session.Study;
        ReportLanguage language = session.Language;
        session.Print(
            [Text.Empty, .. study.Factors.Select(factor => Text.Same(factor.Name)), SpreadNames.Runs, .. study.File.Outcomes.Select(outcome => Text.Same(FigureText.NameOfYear(outcome, language, FigureCatalog.Of(study.Baseline))))],
            result.Take(MostRows).Select(point => Cells(study, point, language)),
            result.Count <= MostRows ? null : Invariant($"{MostRows} of {result.Count} points; all: marketsim show {session.Folder.Root} points"));
        session.Out.WriteLine(Invariant($"{result.Count} points, {result.Sum(point => point.Seeds)} runs; ± is half of the 95 % interval over seeds."));
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, object? Value)> Found(StudySession session, IReadOnlyList<SweepResult> result) =>
    [
        ("seeds", session.Study.Seeds),
        ("points", new JsonArray([.. result.Select(point => (JsonNode)new JsonObject
        {
            ["point"] = point.Point.Number,
            ["factors"] = new JsonObject(session.Study.Factors.Select((factor, index) => KeyValuePair.Create(factor.Name, (JsonNode?)ValueOf(point.Point.Values[index])))),
            ["seeds"] = point.Seeds,
            ["failed"] = point.Failed,
            ["outcomes"] = new JsonObject(session.Study.File.Outcomes.Select((outcome, index) => KeyValuePair.Create(outcome, JsonSerializer.SerializeToNode(point.Outcomes[index], RunJson.Options)))),
        })])),
    ];

    private static IEnumerable<string> Cells(Study study, SweepResult point, ReportLanguage language) =>
    [
        point.Point.Number.ToString(CultureInfo.InvariantCulture),
        .. point.Point.Values.Select(SweepReport.Plain),
        point.Seeds.ToString(CultureInfo.InvariantCulture) + (point.Failed > 0 ? Invariant($" ({point.Failed} failed)") : ""),
        .. study.File.Outcomes.Select((outcome, index) => SweepReport.Value(outcome, point.Outcomes[index], language, " ±")),
    ];

    private static JsonValue? ValueOf(FactorValue value) => double.IsFinite(value.Number) ? JsonValue.Create(value.Number) : JsonValue.Create(value.Text);
}
