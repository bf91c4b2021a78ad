using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Studies.Resampling;
using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Planning;

/// <summary>Answers the planner's question: runs every option in every world, adds levels where the welfare curve bends, and works out regrets and the band of ratios to build by.</summary>
/// <param name="study">A study with a plan.</param>
public sealed class Planner(Study study)
{
    private static readonly string[] Aims =
    [
        "welfare_cny", "benefits_cny", "resources_cny", "buyers_surplus_cny", "owners_surplus_cny", "public_money_surplus_cny", "others_surplus_cny",
        "unmet_share", "payback_median_years", "payback_never_share", "capacity_pflops_fp16", "demand_pflops",
    ];

    private readonly PlanInputs _plan = study.File.Plan ?? throw new ArgumentException("the study has no plan", nameof(study));

    /// <summary>The figures that a plan looks at, of its place.</summary>
    public IReadOnlyList<string> Figures { get; } = [.. Aims.Select(aim => $"{study.File.Plan!.Place}.{aim}")];

    /// <summary>Points and runs that the plan takes, those added included.</summary>
    public (long Points, long Runs) Size
    {
        get
        {
            var design = new PlanDesign(study);
            long points = (long)(design.Options.Count + _plan.AddedLevels) * design.Worlds;
            return (points, points * study.Seeds.Count);
        }
    }

    /// <summary>Runs all options in all worlds under all seeds (common random numbers), and then the levels that are added.</summary>
    public async Task<PlanRuns> RunAsync(ITrialRunner runner, CancellationToken cancellation)
    {
        runner.Expect(Size.Runs);
        string[] figures = [.. Figures.Concat(study.File.Outcomes)];
        var design = new PlanDesign(study);
        var results = new List<IReadOnlyList<TrialResult>>(await runner.RunPointsAsync(design.PointsFrom(0), study.Seeds, figures, cancellation));
        for (int i = 0; i < _plan.AddedLevels; i++)
        {
            int before = design.Options.Count;
            PlanOption[] own = [.. design.Options.Where(option => option.Choice == 0)];
            var soFar = new PlanRuns(design, results);
            design = design.With(Refinement.Next([.. own.Select(option => option.Lever)], [.. own.Select(option => Over(soFar, option, 0))]));
            results.AddRange(await runner.RunPointsAsync(design.PointsFrom(before), study.Seeds, figures, cancellation));
        }

        return new PlanRuns(design, results);
    }

    /// <summary>Works out what the runs say.</summary>
    public PlanResult Analyze(PlanRuns runs)
    {
        PlanDesign design = runs.Design;
        double[][] welfare = [.. design.Options.Select(option => Enumerable.Range(0, design.Futures.Count).Select(future => Mean(runs.Of(option, future), Aim("welfare_cny"))).ToArray())];
        var regret = new RegretTable(welfare);
        double[][] figures = [.. design.Options.Select(option => Aims.Select((_, figure) => Over(runs, option, figure)).ToArray())];
        HashSet<int> front = [.. ParetoFront.Of(Opposed(figures))];
        OptionOutcome[] options =
        [
            .. design.Options.Select(option => new OptionOutcome(
                option, RatioOf(runs, option), AccountsOf(figures[option.Number]), figures[option.Number][Aim("unmet_share")], figures[option.Number][Aim("payback_median_years")],
                figures[option.Number][Aim("payback_never_share")], welfare[option.Number], regret.Largest[option.Number], regret.Mean[option.Number], front.Contains(option.Number))),
        ];
        int[] futures = [.. Enumerable.Range(0, design.Futures.Count)];
        int[] seeds = [.. Enumerable.Range(0, study.Seeds.Count)];
        int recommended = regret.Chosen is { } chosen ? design.Options[chosen].Choice : 0;
        BuildAheadBand? one = Band(runs, recommended, futures, [.. seeds.Where(seed => seed % 2 == 0)]);
        BuildAheadBand? other = Band(runs, recommended, futures, [.. seeds.Where(seed => seed % 2 == 1)]);
        return new PlanResult(
            design.Choices, design.Futures, design.Parameters, options, regret.Chosen, regret.BestOnAverage,
            [.. Enumerable.Range(0, design.Choices.Count).Select(choice => Band(runs, choice, futures, seeds))],
            [.. futures.Select(future => Band(runs, recommended, [future], seeds))],
            [.. design.Parameters.Select((_, parameter) => Band(runs, recommended, [futures.Length + parameter], seeds))],
            one is not null && other is not null ? (one, other) : null);
    }

    private BuildAheadBand? Band(PlanRuns runs, int choice, int[] worlds, int[] seeds)
    {
        PlanOption[] options = [.. runs.Design.Options.Where(option => option.Choice == choice)];
        double[][] Of(string aim, int[] where) =>
            [.. options.Select(option => seeds.Select(seed => where.Average(world => runs.Of(option, world)[seed].Values[Aim(aim)])).ToArray())];
        return seeds.Length == 0 ? null : BuildAheadBand.Find(
            new MeasuredRuns([.. options.Select(option => option.Lever)], Of("capacity_pflops_fp16", [0]), Of("demand_pflops", [0]), Of("welfare_cny", worlds), Of("benefits_cny", worlds)),
            _plan.Tolerance, new Bootstrap(study.File.Design.Seed, Confidence: _plan.Confidence));
    }

    private static double RatioOf(PlanRuns runs, PlanOption option) =>
        Mean(runs.Of(option, 0), Aim("capacity_pflops_fp16")) / Mean(runs.Of(option, 0), Aim("demand_pflops"));

    private static OptionAccounts AccountsOf(double[] figures) => new(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5], figures[6]);

    /// <remarks>
    /// Resources, unmet need and payback are to be small. An aim that no option has a value in (a place without buyers, or where nothing opened) is no aim; an
    /// option that alone has none, since nothing pays back there, has the worst.
    /// </remarks>
    private static double[][] Opposed(double[][] figures)
    {
        int payback = Aim("payback_median_years");
        int[] small = [.. ((int[])[Aim("resources_cny"), Aim("unmet_share"), payback]).Where(figure => figures.Any(option => !double.IsNaN(option[figure])))];
        return
        [
            .. figures.Select(option => (double[])
                [option[Aim("benefits_cny")], .. small.Select(figure => figure == payback && double.IsNaN(option[figure]) ? double.NegativeInfinity : -option[figure])]),
        ];
    }

    private static double Over(PlanRuns runs, PlanOption option, int figure) => Enumerable.Range(0, runs.Design.Futures.Count).Average(future => Mean(runs.Of(option, future), figure));

    /// <remarks>Seeds without a value do not count: there may be no center that pays back.</remarks>
    private static double Mean(IReadOnlyList<TrialResult> seeds, int figure) =>
        seeds.Select(seed => seed.Values[figure]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    private static int Aim(string name) => Array.IndexOf(Aims, name);
}

/// <summary>What a plan ran.</summary>
/// <param name="Design">All options and worlds, levels that were added included.</param>
/// <param name="Results">For each point of the design a result for each seed; its values are the plan's figures, then the study's outcomes.</param>
public sealed record PlanRuns(PlanDesign Design, IReadOnlyList<IReadOnlyList<TrialResult>> Results)
{
    /// <summary>The results of an option in a world.</summary>
    public IReadOnlyList<TrialResult> Of(PlanOption option, int world) => Results[(option.Number * Design.Worlds) + world];
}
