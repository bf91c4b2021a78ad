using MarketSim.Reports.StudyReports.Planning;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Planning;

namespace MarketSim.Simulator.Studies.Planning;

/// <summary>A plan: how far ahead of demand to build.</summary>
internal sealed class PlanKind : StudyFileKind<PlanKind.Result>
{
    private const int MostRows = 40;

    /// <inheritdoc/>
    public override string Name => "plan";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Example, string Meaning)> Examples { get; } =
    [
        ("marketsim plan scenarios/studies/plan-national.yaml", "how far ahead should the nation build?"),
        ("marketsim plan scenarios/studies/plan-guizhou.yaml --replicates 4 --out runs/trial", "a province of middle size, a quick look"),
    ];

    /// <inheritdoc/>
    protected override string Help => "Find how far ahead of demand to build: run levels of a lever and other choices in several futures, measure how far ahead each builds, and recommend a band of ratios.";

    /// <inheritdoc/>
    protected override bool SaysTime => true;

    /// <inheritdoc/>
    protected override string? Refuse(Study study) => study.File.Plan is null
        ? "plan: the key is missing; allowed: a mapping with place, build_ahead (the name of the factor that is the ratio) and futures (names of factors)"
        : null;

    /// <inheritdoc/>
    protected override (long Points, long Runs) Size(Study study) => new Planner(study).Size;

    /// <inheritdoc/>
    protected override async Task<Result> RunAsync(StudySession session, CancellationToken cancellation)
    {
        var planner = new Planner(session.Study);
        PlanRuns runs = await planner.RunAsync(session.Runner, cancellation);
        return new Result(planner, runs, planner.Analyze(runs));
    }

    /// <inheritdoc/>
    protected override void WriteTables(StudySession session, Result result)
    {
        PlanDesign design = result.Runs.Design;
        (OptionOutcome Option, string World)[] points = [.. result.Plan.Options.SelectMany(option => Enumerable.Range(0, design.Worlds).Select(world => (option, design.NameOfWorld(world))))];
        PointTables.WritePoints(
            session, [.. design.Values.Zip(result.Runs.Results, PointRuns.Of)],
            [
                PointTables.Column("option", points, point => point.Option.Option.Number), PointTables.Column("choice", points, point => design.Choices[point.Option.Option.Choice]),
                PointTables.Column("build_ahead_ratio", points, point => point.Option.Ratio), PointTables.Column("future", points, point => point.World),
            ],
            PointTables.Means([.. result.Planner.Figures, .. session.Study.File.Outcomes], result.Runs.Results));
        PointTables.WriteTrials(session, result.Runs.Results);
        session.Write("options", PlanReport.Options(result.Plan));
        session.Write("regret", PlanReport.Regrets(result.Plan));
        session.Write("bands", PlanReport.Bands(result.Plan));
    }

    /// <inheritdoc/>
    protected override void WriteReport(StudySession session, Result result) =>
        PlanReport.Write(session.Folder, session.Manifest, session.Study, result.Plan, session.Runner.Failures.Count, session.Language);

    /// <inheritdoc/>
    protected override void Print(StudySession session, Result result)
    {
        ReportLanguage language = session.Language;
        PlanResult plan = result.Plan;
        session.Print(
            [
                new("choice", "选择"), new("lever", "调节系数"), new("ratio", "倍数"), new("welfare", "福利"), new("benefits", "得益"), new("resources", "耗用"), new("buyers", "用户"), new("owners", "业主"),
                new("public money", "财政"), new("unmet", "未满足"), new("largest regret", "最大遗憾"), new("front", "前沿"),
            ],
            plan.Choices.SelectMany((_, choice) => plan.Of(choice)).Take(MostRows).Select(option => (string[])
            [
                plan.Choices[option.Option.Choice], PlanWords.Ratio(option.Option.Lever), PlanWords.Ratio(option.Ratio), Printed.Money(option.Accounts.Welfare, language),
                Printed.Money(option.Accounts.Benefits, language), Printed.Money(option.Accounts.Resources, language), Printed.Money(option.Accounts.Buyers, language),
                Printed.Money(option.Accounts.Owners, language), Printed.Money(option.Accounts.PublicMoney, language), Printed.Percent(option.UnmetShare),
                Printed.Money(option.LargestRegret, language), option.OnFront ? "*" : "",
            ]),
            plan.Options.Count <= MostRows ? null : Invariant($"{MostRows} of {plan.Options.Count} options; all: marketsim show {session.Folder.Root} options"));
        var told = new PlanWords(language);
        foreach (string sentence in ((string[])
        [
            told.Recommendation(plan), told.Depends(plan), told.Robust(plan), told.Reason(plan, session.Study.File.Plan!.Tolerance), told.Choices(plan), told.Sureness(plan), PlanWords.Meaning.In(language),
        ]).Where(sentence => sentence.Length > 0))
        {
            session.Out.WriteLine(sentence);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, object? Value)> Found(StudySession session, Result result) =>
    [
        ("recommendation", new PlanWords(session.Language).Recommendation(result.Plan)),
        ("bands", PlanReport.Bands(result.Plan)),
        ("options", PlanReport.Options(result.Plan)),
    ];

    /// <summary>What the runs amount to.</summary>
    /// <param name="Planner">The question.</param>
    /// <param name="Runs">The design with the levels that were added, and its results.</param>
    /// <param name="Plan">The recommendation.</param>
    internal sealed record Result(Planner Planner, PlanRuns Runs, PlanResult Plan);
}
