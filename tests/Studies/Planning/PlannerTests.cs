using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Studies.Planning;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Planning;

/// <summary>A whole plan, from a study to the recommended band, with a formula in place of the market.</summary>
public sealed class PlannerTests
{
    private static readonly string[] Figures =
    [
        .. ((string[])["welfare_cny", "benefits_cny", "resources_cny", "buyers_surplus_cny", "owners_surplus_cny", "public_money_surplus_cny", "others_surplus_cny", "unmet_share",
            "payback_median_years", "payback_never_share", "capacity_pflops_fp16", "demand_pflops"]).Select(figure => "nation." + figure), "rent",
    ];

    [Test]
    public async Task Plan_finds_the_ratio_the_choice_and_how_sure_that_is()
    {
        var runner = new FormulaRunner(Figures, Market);
        var planner = new Planner(Study());
        PlanResult result = planner.Analyze(await planner.RunAsync(runner, CancellationToken.None));
        double[] today = [.. result.Of(0).Select(option => option.Option.Lever)];
        Assert.That(today, Has.Length.EqualTo(9));
        Assert.That(today.Count(level => level is > 1.0 and < 1.93), Is.EqualTo(3 + 3), "levels are added where welfare is highest");
        Assert.That(result.Choices, Is.EqualTo(["as today", "pricing: low first", "card: other"]));
        Assert.That(result.Futures, Is.EqualTo(["slow", "fast"]));
        Assert.That(runner.Run, Is.EqualTo(((3 * 6) + 3) * 2 * 6));
        Assert.That(runner.Expected, Is.EqualTo(runner.Run));
        Assert.That(result.Recommendation!.Option.Choice, Is.EqualTo(1), "low first serves more at every ratio");

        // The best level of the lever is 1.2 in the slow future and 1.7 in the fast one; both count alike. What is forecast is slow demand, of which a level builds twice as much.
        Assert.That(result.BandsByFuture.Select(band => band!.BestRatio / 2), Is.EqualTo([1.2, 1.7]).Within(0.08));
        Assert.That(result.Band!.BestRatio / 2, Is.EqualTo(Math.Sqrt(1.2 * 1.7)).Within(0.06));
        Assert.That(result.Options.Select(option => option.Ratio / option.Option.Lever), Is.All.EqualTo(2).Within(1e-9));
        Assert.That(result.Mover!.Value.Name, Is.EqualTo("fast"));
        Assert.That(result.WholeInterval!.Value.Low, Is.LessThanOrEqualTo(result.BandsByFuture[0]!.BestLow));
        Assert.That(result.Band.Low, Is.LessThan(result.Band.BestRatio));
        Assert.That(result.Band.InteriorShare, Is.GreaterThan(0.95));
        Assert.That(BuildAheadBand.Apart(result.Halves!.Value.One, result.Halves.Value.Other), Is.LessThan(0.2));
        Assert.That(result.Options.Count(option => option.OnFront), Is.InRange(1, result.Options.Count - 1));
        Assert.That(result.Options.Min(option => option.LargestRegret), Is.EqualTo(result.Recommendation.LargestRegret));
    }

    [Test]
    public async Task Option_that_fails_in_a_future_is_not_recommended()
    {
        var runner = new FormulaRunner(Figures, (x, seed) => x.ContainsKey("low_first") && x["demand"] > 1 ? [] : Market(x, seed));
        var planner = new Planner(Study());
        PlanResult result = planner.Analyze(await planner.RunAsync(runner, CancellationToken.None));
        Assert.That(result.Recommendation!.Option.Choice, Is.Not.EqualTo(1));
        Assert.That(result.Bands[1], Is.Null);
        Assert.That(result.Options.Where(option => option.Option.Choice == 1).Select(option => option.LargestRegret), Is.All.NaN);
    }

    private static double[] Market(IReadOnlyDictionary<string, double> x, ulong seed)
    {
        var stream = new RandomStream(seed, default(AgentId), Purpose.Arrival);
        double best = x["demand"] > 1 ? 1.7 : 1.2;
        double off = Math.Log(x["ratio"] / best);
        double welfare = 100 + (20 * stream.NextNormal()) - (150 * off * off) + (x.ContainsKey("low_first") ? 6 : 0) - (x.ContainsKey("other_card") ? 3 : 0)
            + (0.5 * new RandomStream(seed, default(AgentId), Purpose.Request, (uint)(x["ratio"] * 1000)).NextNormal());
        double used = 40 * x["ratio"];
        return [welfare, welfare + used, used, welfare / 2, welfare / 2, 0, 0, 0.5 / x["ratio"], 3 + x["ratio"], 0.1, 2000 * x["ratio"], 1000, 5];
    }

    private static Study Study() => Samples.Studies.Of(
        [
            new FactorInputs { Path = "ratio", Range = new FactorRange { From = 0.8, To = 2.4, Steps = 6, Scale = FactorScale.Log } },
            new FactorInputs { Name = "pricing", Levels = [new FactorLevel { Name = "today" }, new FactorLevel { Name = "low first", Set = ["low_first=1"] }] },
            new FactorInputs { Name = "card", Levels = [new FactorLevel { Name = "today" }, new FactorLevel { Name = "other", Set = ["other_card=1"] }] },
            new FactorInputs { Name = "demand", Levels = [new FactorLevel { Name = "slow", Set = ["demand=1"] }, new FactorLevel { Name = "fast", Set = ["demand=2"] }] },
        ],
        ["rent"],
        replicates: 6,
        file => file with { Plan = new PlanInputs { BuildAhead = "ratio", Futures = ["demand"] } });
}
