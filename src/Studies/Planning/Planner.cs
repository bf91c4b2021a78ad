using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Studies.Resampling;
using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Planning;

/// <summary>Answers the planner's question: runs every option in every future, and works out fronts, regrets and the band of ratios to build by.</summary>
/// <param name="study">A study with a plan.</param>
public sealed class Planner(Study study)
{
    private static readonly string[] Aims = ["welfare_cny", "served_value_cny", "idle_cost_cny", "unmet_share", "payback_median_years", "payback_never_share"];
    private readonly PlanInputs _plan = study.File.Plan ?? throw new ArgumentException("the study has no plan", nameof(study));

    /// <summary>The options and futures.</summary>
    public PlanDesign Design { get; } = new(study);

    /// <summary>The figures that a plan looks at, of its place.</summary>
    public IReadOnlyList<string> Figures { get; } = [.. Aims.Select(aim => $"{study.File.Plan!.Place}.{aim}")];

    /// <summary>Runs all options in all futures under all seeds (common random numbers).</summary>
    /// <returns>For each point of the design a result for each seed; its values are <see cref="Figures"/>, then the study's outcomes.</returns>
    public Task<IReadOnlyList<IReadOnlyList<TrialResult>>> RunAsync(ITrialRunner runner, CancellationToken cancellation)
    {
        IReadOnlyList<StudyPoint> points = Design.Points;
        runner.Expect((long)points.Count * study.Seeds.Count);
        return runner.RunPointsAsync(points, study.Seeds, [.. Figures.Concat(study.File.Outcomes)], cancellation);
    }

    /// <summary>Works out what the runs say.</summary>
    public PlanResult Analyze(IReadOnlyList<IReadOnlyList<TrialResult>> results)
    {
        int futures = Design.Futures.Count;
        double[][] welfare = [.. Design.Options.Select(option => Enumerable.Range(0, futures).Select(future => Mean(results[(option.Number * futures) + future], 0)).ToArray())];
        var regret = new RegretTable(welfare);
        double Over(PlanOption option, int figure) => Enumerable.Range(0, futures).Average(future => Mean(results[(option.Number * futures) + future], figure));
        double[][] figures = [.. Design.Options.Select(option => Aims.Select((_, figure) => Over(option, figure)).ToArray())];
        HashSet<int> front = [.. ParetoFront.Of(AimsOf(figures))];
        OptionOutcome[] options =
        [
            .. Design.Options.Select(option => new OptionOutcome(
                option, figures[option.Number][0], figures[option.Number][1], figures[option.Number][2], figures[option.Number][3], figures[option.Number][4],
                figures[option.Number][5], welfare[option.Number], regret.Largest[option.Number], regret.Mean[option.Number], front.Contains(option.Number))),
        ];
        int[] all = [.. Enumerable.Range(0, futures)];
        int[] seeds = [.. Enumerable.Range(0, study.Seeds.Count)];
        int recommended = regret.Chosen is { } chosen ? Design.Options[chosen].Choice : 0;
        return new PlanResult(
            Design.Ratios, Design.Choices, Design.Futures, options, regret.Chosen,
            [.. Enumerable.Range(0, Design.Choices.Count).Select(choice => Band(results, choice, all, seeds))],
            [.. all.Select(future => Band(results, recommended, [future], seeds))],
            Halves(results, recommended, all),
            regret.Chosen is { } option ? options[option].ServedValue : double.NaN);
    }

    private (BuildAheadBand One, BuildAheadBand Other)? Halves(IReadOnlyList<IReadOnlyList<TrialResult>> results, int choice, int[] futures)
    {
        int[] even = [.. Enumerable.Range(0, study.Seeds.Count).Where(seed => seed % 2 == 0)];
        int[] odd = [.. Enumerable.Range(0, study.Seeds.Count).Where(seed => seed % 2 == 1)];
        return Band(results, choice, futures, even) is { } one && Band(results, choice, futures, odd) is { } other ? (one, other) : null;
    }

    private BuildAheadBand? Band(IReadOnlyList<IReadOnlyList<TrialResult>> results, int choice, int[] futures, int[] seeds)
    {
        double[][] Of(int figure) => [.. Design.Options.Where(option => option.Choice == choice).Select(option => seeds.Select(seed =>
            futures.Average(future => results[(option.Number * Design.Futures.Count) + future][seed].Values[figure])).ToArray())];
        return seeds.Length == 0 ? null : BuildAheadBand.Find(Design.Ratios, Of(0), Of(1), _plan.Tolerance, new Bootstrap(study.File.Design.Seed, Confidence: _plan.Confidence));
    }

    /// <remarks>
    /// Idle, unmet need and payback are to be small. An aim that no option has a value in (a place without buyers, or where nothing opened) is no aim; an
    /// option that alone has none, since nothing pays back there, has the worst.
    /// </remarks>
    private static double[][] AimsOf(double[][] figures)
    {
        int[] small = [.. ((int[])[2, 3, 4]).Where(figure => figures.Any(option => !double.IsNaN(option[figure])))];
        return [.. figures.Select(option => (double[])[option[1], .. small.Select(figure => figure == 4 && double.IsNaN(option[figure]) ? double.NegativeInfinity : -option[figure])])];
    }

    /// <remarks>Seeds without a value do not count: there may be no center that pays back.</remarks>
    private static double Mean(IReadOnlyList<TrialResult> seeds, int figure) =>
        seeds.Select(seed => seed.Values[figure]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
}
