using MarketSim.Reports.StudyReports.Planning;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Planning;
using MarketSim.Studies.Trials;

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
    protected override string Help => "Find how far ahead of demand to build: run build-ahead ratios and other choices in several futures, and recommend a band of ratios.";

    /// <inheritdoc/>
    protected override string? Refuse(Study study) => study.File.Plan is null
        ? "plan: the key is missing; allowed: a mapping with place, build_ahead (the name of the factor that is the ratio) and futures (names of factors)"
        : null;

    /// <inheritdoc/>
    protected override (long Points, long Runs) Size(Study study)
    {
        var design = new PlanDesign(study);
        long points = (long)design.Options.Count * design.Futures.Count;
        return (points, points * study.Seeds.Count);
    }

    /// <inheritdoc/>
    protected override async Task<Result> RunAsync(StudySession session, CancellationToken cancellation)
    {
        var planner = new Planner(session.Study);
        IReadOnlyList<IReadOnlyList<TrialResult>> runs = await planner.RunAsync(session.Runner, cancellation);
        return new Result(planner, runs, planner.Analyze(runs));
    }

    /// <inheritdoc/>
    protected override void WriteTables(StudySession session, Result result)
    {
        PlanDesign design = result.Planner.Design;
        (PlanOption Option, string Future)[] points = [.. design.Options.SelectMany(option => design.Futures.Select(future => (option, future)))];
        PointTables.WritePoints(
            session, [.. design.Values.Zip(result.Runs, PointRuns.Of)],
            [
                PointTables.Column("option", points, point => point.Option.Number), PointTables.Column("choice", points, point => design.Choices[point.Option.Choice]),
                PointTables.Column("build_ahead_ratio", points, point => point.Option.Ratio), PointTables.Column("future", points, point => point.Future),
            ],
            PointTables.Means([.. result.Planner.Figures, .. session.Study.File.Outcomes], result.Runs));
        PointTables.WriteTrials(session, result.Runs);
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
            [new("choice", "选择"), new("ratio", "倍数"), new("welfare", "福利"), new("served value", "服务价值"), new("cost of idle", "闲置成本"), new("unmet", "未满足"), new("payback", "回本"), new("largest regret", "最大遗憾"), new("front", "前沿")],
            plan.Options.Take(MostRows).Select(option => (string[])
            [
                plan.Choices[option.Option.Choice], PlanWords.Ratio(option.Option.Ratio), Printed.Money(option.Welfare, language), Printed.Money(option.ServedValue, language), Printed.Money(option.IdleCost, language),
                Printed.Percent(option.UnmetShare), Printed.Number(option.PaybackYears, "0.0"), Printed.Money(option.LargestRegret, language), option.OnFront ? "*" : "",
            ]),
            plan.Options.Count <= MostRows ? null : Invariant($"{MostRows} of {plan.Options.Count} options; all: marketsim show {session.Folder.Root} options"));
        var told = new PlanWords(language);
        foreach (string sentence in ((string[])[told.Recommendation(plan), told.Reason(plan, session.Study.File.Plan!.Tolerance), told.Sureness(plan)]).Where(sentence => sentence.Length > 0))
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
    /// <param name="Planner">The design.</param>
    /// <param name="Runs">For each option and future a result for each seed.</param>
    /// <param name="Plan">The recommendation.</param>
    internal sealed record Result(Planner Planner, IReadOnlyList<IReadOnlyList<TrialResult>> Runs, PlanResult Plan);
}
