using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Studies.Planning;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Planning;

/// <summary>A textbook market whose best capacity is known: linear demand, constant cost.</summary>
/// <remarks>
/// Buyers would pay 10 less the quantity for the last unit, and a unit costs 4. Surplus of quantity q is 6 q - q²/2, highest at q = 6. Forecast demand is 5, so the best ratio is 1.2. Each seed moves
/// all levels alike, each level on its own, and demand.
/// </remarks>
public sealed class KnownOptimumTests
{
    private const double BestRatio = 1.2;
    private const int Seeds = 20;
    private const int Tries = 20;

    private static readonly string[] Figures =
    [
        .. ((string[])["welfare_cny", "benefits_cny", "resources_cny", "buyers_surplus_cny", "owners_surplus_cny", "public_money_surplus_cny", "others_surplus_cny", "unmet_share",
            "payback_median_years", "payback_never_share", "capacity_pflops_fp16", "demand_pflops"]).Select(figure => "nation." + figure), "rent",
    ];

    [Test]
    public async Task Plan_recovers_the_best_ratio_within_its_own_interval_in_18_of_20_tries()
    {
        int hits = 0;
        double worst = 0;
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            BuildAheadBand band = (await PlanAsync(attempt, demand: 5, unit: 1)).Band!;
            hits += band.BestLow <= BestRatio && BestRatio <= band.BestHigh ? 1 : 0;
            worst = Math.Max(worst, Math.Abs(band.BestRatio - BestRatio));
        }

        Assert.That(hits, Is.GreaterThanOrEqualTo(18));
        Assert.That(worst, Is.LessThan(0.15), "an interval as wide as the search would always hold it");
    }

    /// <remarks>Levels of half the size, in units twice as large, are the same building: the answer is the same. The lever is a label; the ratio is not.</remarks>
    [Test]
    public async Task Answer_does_not_depend_on_the_unit_of_the_lever()
    {
        PlanResult one = await PlanAsync(0, demand: 5, unit: 1);
        PlanResult other = await PlanAsync(0, demand: 5, unit: 2);
        Assert.That(other.Band!.BestRatio, Is.EqualTo(one.Band!.BestRatio).Within(1e-9));
        Assert.That(other.Band.Curve!.BestLever, Is.EqualTo(one.Band.Curve!.BestLever / 2).Within(1e-3));
    }

    /// <remarks>Half the demand of the same worth is best served by half the capacity: the ratio stays, the capacity moves as far as demand does.</remarks>
    [Test]
    public async Task Best_capacity_moves_as_far_as_demand_does()
    {
        PlanResult one = await PlanAsync(3, demand: 5, unit: 1);
        PlanResult half = await PlanAsync(3, demand: 2.5, unit: 1);
        Assert.That(half.Band!.BestRatio, Is.EqualTo(one.Band!.BestRatio).Within(0.06));
        Assert.That(half.Band.Curve!.BestLever, Is.EqualTo(one.Band.Curve!.BestLever / 2).Within(0.06));
    }

    private static async Task<PlanResult> PlanAsync(int attempt, double demand, double unit)
    {
        double market = demand / 5;
        var runner = new FormulaRunner(Figures, (x, seed) => Run(x["lever"] * unit, (ulong)(attempt * Seeds) + seed, demand, market));
        Study study = Samples.Studies.Of(
            [new FactorInputs { Path = "lever", Range = new FactorRange { From = 0.4 / unit * market, To = 2.6 / unit * market, Steps = 9, Scale = FactorScale.Log } }],
            ["rent"], Seeds, file => file with { Plan = new PlanInputs { BuildAhead = "lever" } });
        var planner = new Planner(study);
        return planner.Analyze(await planner.RunAsync(runner, CancellationToken.None));
    }

    private static double[] Run(double lever, ulong seed, double demand, double market)
    {
        var common = new RandomStream(seed, default(AgentId), Purpose.Arrival);
        var own = new RandomStream(seed, default(AgentId), Purpose.Request, (uint)Math.Round(lever / market * 1000));
        double capacity = 5 * lever;
        double quantity = capacity / market;
        double worth = ((10 * quantity) - (quantity * quantity / 2)) * market;
        double cost = 4 * capacity;
        double welfare = worth - cost + (market * ((3 * common.NextNormal()) + (0.6 * own.NextNormal())));
        return [welfare, welfare + cost, cost, welfare, 0, 0, 0, 0, 3, 0, capacity, demand * Math.Exp(0.02 * common.NextNormal()), 1];
    }
}
