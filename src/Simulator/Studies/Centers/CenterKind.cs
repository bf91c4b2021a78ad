using MarketSim.Grains.Replicates;
using MarketSim.Reports.StudyReports.Centers;
using MarketSim.Simulator.Commands;
using MarketSim.Studies.Centers;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies.Centers;

/// <summary>A named center over seeds: its statement, beside centers like it, and what comes of varying it.</summary>
internal sealed class CenterKind : StudyKind<CenterStudy>
{
    /// <inheritdoc/>
    public override string Name => "center";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Example, string Meaning)> Examples { get; } =
    [
        ("marketsim center scenarios/what-if/my-center-zhongwei.yaml zhongwei", "1,000 H100-class cards in Zhongwei, opening in 2027: when do they pay back?"),
        ("marketsim center scenarios/what-if/my-center-zhongwei.yaml zhongwei --vary cards.count=500,1000,2000 --vary anchor=true,false", "smaller or larger, with and without an anchor tenant"),
        ("marketsim center mine.yaml mine --replicates 20 --lang zh --out runs/mine", "more seeds, in Chinese"),
    ];

    /// <inheritdoc/>
    public override IReplicateStudy Keeps(StudyManifest manifest) => new CenterKeeper(CenterRequest.FromJson(manifest.Study).Center);

    /// <inheritdoc/>
    public override Command Command(Surroundings here, IReadOnlyList<string> args)
    {
        Argument<string> file = Asked.Scenario();
        Argument<string> name = new("NAME") { Description = "Name of a center in the scenario's centers.named (docs/how-to/my-center.md)." };
        Option<int?> replicates = Asked.Whole("--replicates", $"Seeds to run, {CenterPlan.DefaultSeeds} by default. Bands are the middle 90 % of them.", 1, 100_000);
        Option<ulong?> seed = Asked.Whole("--seed", "The first seed, instead of the scenario's own.", ulong.MinValue, ulong.MaxValue);
        Option<string[]> set = Asked.Set();
        Option<string[]> vary = new("--vary")
        {
            Description = "Run the market again for each value, under the same seeds. Repeatable. A path of the center, such as cards.count, opening, cards.model or anchor; or one of the scenario.",
            HelpName = "what=value,value",
            AllowMultipleArgumentsPerToken = false,
        };
        var options = new HostOptions("figures, cash flow and answer", clusters: false);
        var command = new Command(Name, "The statement of a center that the scenario names: investment, cash flow, take-up, payback, value and debt service over seeds, beside centers like it.")
        {
            file, name, replicates, seed, set, vary,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => new CenterPlan(this, parsed.GetRequiredValue(file), parsed.GetRequiredValue(name), options.Of(parsed, args), here)
        {
            Replicates = parsed.GetValue(replicates),
            Seed = parsed.GetValue(seed),
            Set = parsed.GetValue(set) ?? [],
            Vary = parsed.GetValue(vary) ?? [],
        }.ExecuteAsync(cancellation));
        return command;
    }

    /// <inheritdoc/>
    protected override async Task<CenterStudy> RunAsync(StudySession session, CancellationToken cancellation)
    {
        if (session.Host.Request.Cluster is not null)
        {
            throw new BadInputException("--cluster: the study of a center runs in this process, because nodes of a cluster keep no statements");
        }

        CenterRequest request = CenterRequest.FromJson(session.Manifest.Study);
        StudyPoint[] points = [.. Points(request)];
        IReadOnlyList<ulong> seeds = session.Manifest.Seeds;
        session.Runner.Expect((long)points.Length * seeds.Count);
        await session.Runner.RunPointsAsync(points, seeds, [], cancellation);
        NamedCenter center = session.Scenarios[0].Centers.Named!.Single(named => named.Name == request.Center);
        return new CenterStudy(
            session.Scenarios[0],
            center,
            seeds,
            Outcome(session, "", StudyPoint.Baseline),
            [.. request.Vary.Select(vary => new CenterVariation(vary.What, [.. vary.Values.Select(value => Outcome(session, value, PointOf(vary, value)))]))]);
    }

    /// <inheritdoc/>
    protected override void WriteTables(StudySession session, CenterStudy result)
    {
        session.Write("figures", CenterReport.FigureRows(result));
        session.Write("cash_flow", CenterReport.MonthRows(result));
        session.Write("tornado", CenterReport.DriverRows(result));
        PointTables.WriteTrials(session, Points(CenterRequest.FromJson(session.Manifest.Study)).SelectMany((point, number) => session.Manifest.Seeds.Select(seed => (number, new Trial(point, seed)))));
    }

    /// <inheritdoc/>
    protected override void WriteReport(StudySession session, CenterStudy result) => CenterReport.Write(session.Folder, session.Manifest, result, session.Language);

    /// <inheritdoc/>
    protected override void Print(StudySession session, CenterStudy result)
    {
        foreach (TextTable table in new CenterTables(result, session.Language).All())
        {
            session.Out.WriteLine(table.Title.In(session.Language));
            session.Print(table.Heads, table.Rows, caption: null, left: [.. Enumerable.Range(0, table.WordColumns)]);
            if (table.Note != Market.Texts.Text.Empty)
            {
                session.Out.WriteLine(table.Note.In(session.Language));
            }
        }

        foreach ((Market.Texts.Text head, string words) in new CenterAnswer(result, session.Language).Paragraphs())
        {
            session.Out.WriteLine(new Market.Texts.Text($"{head.En}: ", $"{head.Zh}：").In(session.Language) + words);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, object? Value)> Json(StudySession session, CenterStudy result) => [("folder", session.Folder.Root), .. CenterReport.Found(result)];

    private static IEnumerable<StudyPoint> Points(CenterRequest request) =>
        [StudyPoint.Baseline, .. request.Vary.SelectMany(vary => vary.Values.Select(value => PointOf(vary, value)))];

    private static StudyPoint PointOf(CenterVary vary, string value) => StudyPoint.Of($"{vary.Path}={value}");

    private static CenterOutcome Outcome(StudySession session, string label, StudyPoint point) => new(
        label,
        [
            .. session.Manifest.Seeds.Select(seed => (Seed: seed, Record: session.Runner.Recorded(new Trial(point, seed))))
                .Where(run => run.Record.Error.Length == 0)
                .Select(run => new CenterRun(run.Seed, run.Record.Names, run.Record.Values)),
        ]);
}
