using MarketSim.Market.Texts;
using MarketSim.Reports.Figures;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.StudyReports.Comparisons;
using MarketSim.Simulator.Commands;
using MarketSim.Studies.Comparisons;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies.Comparisons;

/// <summary>A comparison: several scenarios under the same seeds. The first is the reference for the others.</summary>
internal sealed class ComparisonKind : StudyKind<ComparisonKind.Result>
{
    /// <inheritdoc/>
    public override string Name => "compare";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Example, string Meaning)> Examples { get; } =
    [
        ("marketsim compare scenarios/national-2026.yaml scenarios/what-if/no-time-sharing.yaml", "eight seeds of each, every headline figure with its difference and interval"),
        ("marketsim compare runs/baseline-8 runs/ahead-8", "two finished ensembles: nothing is run"),
        ("marketsim compare a.yaml b.yaml c.yaml --seeds 1-20 --set horizon.end=2025-12-31", "three shortened scenarios under chosen seeds; a is the reference for b and c"),
    ];

    /// <inheritdoc/>
    public override Command Command(Surroundings here, IReadOnlyList<string> args)
    {
        Argument<string[]> sides = new("A B") { Description = "Two or more scenario files, or folders of runs and ensembles. The first is the reference.", Arity = new ArgumentArity(1, 50) };
        Option<string[]> set = Asked.Set();
        set.Description = "Change a value of every scenario that is a file. Repeatable.";
        Option<int?> replicates = Asked.Whole("--replicates", $"Number of seeds of each scenario; {ComparisonPlan.DefaultSeeds} by default, or the seeds that folders share.", 1, 100_000);
        Option<string?> seeds = new("--seeds") { Description = "The seeds, such as 1-20 or 3,5,8; by default the first scenario's seed and those after it.", HelpName = "LIST" };
        var options = new HostOptions("the differences");
        var command = new Command(Name, "Run scenarios under the same seeds and compare them: every headline figure with its difference, 95 % interval and verdict.")
        {
            sides, set, replicates, seeds,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => new ComparisonPlan(
            this, parsed.GetRequiredValue(sides), parsed.GetValue(set) ?? [], parsed.GetValue(replicates), parsed.GetValue(seeds), options.Of(parsed, args), here).ExecuteAsync(cancellation));
        return command;
    }

    /// <inheritdoc/>
    protected override async Task<Result> RunAsync(StudySession session, CancellationToken cancellation)
    {
        IReadOnlyList<ulong> seeds = session.Manifest.Seeds;
        string[] figures = Figures(session);
        StudyPoint[] points = [.. session.Scenarios.Select((_, number) => new StudyPoint(number, []))];
        session.Runner.Expect((long)points.Length * seeds.Count);
        IReadOnlyList<IReadOnlyList<TrialResult>> runs = await session.Runner.RunPointsAsync(points, seeds, figures, cancellation);
        var scenarios = session.Scenarios.Select((scenario, number) =>
            (session.Manifest.Scenarios[number].Label, scenario, (IReadOnlyList<IReadOnlyList<double>>)[.. runs[number].Select(run => run.Values)]));
        return new Result(Comparison.Of(figures, seeds, [.. scenarios]), runs);
    }

    /// <inheritdoc/>
    protected override void WriteTables(StudySession session, Result result)
    {
        session.Write("differences", result.Comparison.Rows());
        session.Write("statement", PolicyStatement.Rows(result.Comparison));
        PointTables.WriteTrials(session, result.Runs);
        session.Write("results", result.Runs.SelectMany(point => point).SelectMany(run => result.Comparison.Figures.Select((figure, index) =>
            new ResultRow { Point = run.Trial.Point.Scenario, Seed = run.Trial.Seed, Headline = figure, Value = run.Values[index] })));
    }

    /// <inheritdoc/>
    protected override void WriteReport(StudySession session, Result result) =>
        ComparisonReport.Write(session.Folder, session.Manifest, result.Comparison, session.Language);

    /// <inheritdoc/>
    protected override void Print(StudySession session, Result result)
    {
        ReportLanguage language = session.Language;
        Comparison comparison = result.Comparison;
        string reference = comparison.Scenarios[0].Label;
        foreach (ComparedScenario scenario in comparison.Scenarios.Skip(1))
        {
            (Difference[] listed, int others) = ComparisonReport.Listed(comparison, scenario);
            session.Out.WriteLine(new Text($"Against {reference}: {scenario.Label}", $"与 {reference} 相比：{scenario.Label}").In(language) + Invariant($" (n = {comparison.Seeds.Count})"));
            session.Out.WriteLine(ComparisonReport.Sentence(comparison, scenario, language));
            if (listed.Length > 0)
            {
                session.Print(
                    [Text.Empty, Text.Same(reference), Text.Same(scenario.Label), new("Difference", "差异"), new("95% interval", "95% 区间"), new("Verdict", "结论")],
                    listed.Select(difference => ComparisonReport.Cells(result.Comparison, difference, language)), caption: null, left: [0, 5]);
            }

            session.Out.WriteLine(new Text(
                $"{others} more figures show no difference that can be told apart from noise; all are in differences.csv.",
                $"另有 {others} 项指标的差异无法与噪声区分；全部结果见 differences.csv。").In(language));
            PrintStatement(session, comparison, scenario);
        }
    }

    private static void PrintStatement(StudySession session, Comparison comparison, ComparedScenario scenario)
    {
        ReportLanguage language = session.Language;
        if (PolicyStatement.Of(comparison, scenario) is not { Count: > 0 } lines)
        {
            return;
        }

        session.Out.WriteLine(StatementText.Title.In(language));
        session.Out.WriteLine(StatementText.Sentence(lines, language));
        session.Print(
            [Text.Empty, Text.Same(comparison.Scenarios[0].Label), Text.Same(scenario.Label), StatementText.Difference, new("95% interval", "95% 区间")],
            StatementText.Shown(lines).SelectMany(part => (string[][])[[StatementText.Of(part.Key).In(language), "", "", "", ""], .. part.Select(line => Indented(StatementText.Cells(line, language)))]),
            caption: null,
            left: [0]);
    }

    private static string[] Indented(string[] cells) => ["  " + cells[0], .. cells[1..]];

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, object? Value)> Json(StudySession session, Result result) =>
    [
        ("folder", session.Folder.Root),
        ("reference", result.Comparison.Scenarios[0].Label),
        ("seeds", result.Comparison.Seeds),
        ("differences", result.Comparison.Rows()),
        ("statement", PolicyStatement.Rows(result.Comparison)),
    ];

    /// <remarks>Scenarios of different horizons are compared by the figures of years that all cover alike.</remarks>
    private static string[] Figures(StudySession session)
    {
        HashSet<string>[] others = [.. session.Scenarios.Skip(1).Select(scenario => FigureNames.Of(scenario).Names.ToHashSet(StringComparer.Ordinal))];
        return [.. session.Runner.Figures.Where(figure => others.All(known => known.Contains(figure))).Where(Alignment.Comparable(session.Scenarios))];
    }

    /// <summary>What the runs amount to.</summary>
    /// <param name="Comparison">The differences.</param>
    /// <param name="Runs">For each scenario a result for each seed.</param>
    internal sealed record Result(Comparison Comparison, IReadOnlyList<IReadOnlyList<TrialResult>> Runs);
}
