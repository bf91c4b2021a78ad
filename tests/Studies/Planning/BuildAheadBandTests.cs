using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Studies.Planning;
using MarketSim.Studies.Resampling;

namespace MarketSim.Studies.Tests.Planning;

/// <summary>The recommended band on welfare curves whose best ratio is known.</summary>
public sealed class BuildAheadBandTests
{
    private static readonly double[] Ratios = [0.6, 0.8, 1.0, 1.2, 1.5, 1.9, 2.4];
    private static readonly Bootstrap Draws = new(1, Resamples: 300);

    [Test]
    public void Band_of_a_parabola_without_chance_is_the_worked_out_one()
    {
        // Welfare 100 - 400 ln(ratio / 1.3)^2, served value 200, tolerance 2 %: the band is 1.3 times e to the power of -0.1 and 0.1.
        BuildAheadBand band = Find(seeds: 4, chance: 0, common: 0, best: 1.3)!;
        Assert.That(band.BestRatio, Is.EqualTo(1.3).Within(0.003));
        Assert.That(band.Low, Is.EqualTo(1.3 * Math.Exp(-0.1)).Within(0.005));
        Assert.That(band.High, Is.EqualTo(1.3 * Math.Exp(0.1)).Within(0.005));
        Assert.That((band.OpenBelow, band.OpenAbove, band.InteriorShare), Is.EqualTo((false, false, 1.0)));
        Assert.That(band.LowHigh - band.LowLow, Is.EqualTo(0).Within(1e-9));
    }

    [Test]
    public void What_a_seed_does_to_all_ratios_alike_is_no_chance()
    {
        BuildAheadBand calm = Find(seeds: 30, chance: 2, common: 0, best: 1.3)!;
        BuildAheadBand wild = Find(seeds: 30, chance: 2, common: 60, best: 1.3)!;
        Assert.That(wild.HighHigh - wild.HighLow, Is.LessThan(1.3 * (calm.HighHigh - calm.HighLow)));
    }

    [Test]
    public void Two_disjoint_sets_of_50_seeds_give_the_same_band()
    {
        BuildAheadBand one = Find(seeds: 50, chance: 6, common: 30, best: 1.3, first: 0)!;
        BuildAheadBand other = Find(seeds: 50, chance: 6, common: 30, best: 1.3, first: 50)!;
        Assert.That(BuildAheadBand.Apart(one, other), Is.LessThanOrEqualTo(0.1));
        Assert.That(one.BestLow, Is.LessThanOrEqualTo(1.3));
        Assert.That(one.BestHigh, Is.GreaterThanOrEqualTo(1.3));
    }

    [Test]
    public void Best_at_the_end_of_what_was_run_is_said_to_be_open()
    {
        BuildAheadBand band = Find(seeds: 10, chance: 1, common: 0, best: 4)!;
        Assert.That(band.OpenAbove);
        Assert.That(band.BestRatio, Is.EqualTo(2.4));
        Assert.That(band.InteriorShare, Is.LessThan(0.1));
    }

    [Test]
    public void Seeds_that_failed_somewhere_count_nowhere()
    {
        double[][] welfare = [.. Ratios.Select(ratio => new double[] { 1 / ratio, 2, 3 })];
        welfare[3][1] = double.NaN;
        Assert.That(BuildAheadBand.Find(Runs(welfare, welfare), 0.01, Draws)!.Seeds, Is.EqualTo(2));
        welfare[2][0] = double.NaN;
        Assert.That(BuildAheadBand.Find(Runs(welfare, welfare), 0.01, Draws), Is.Null);
    }

    [Test]
    public void Lever_that_moves_no_ratio_gives_no_band()
    {
        double[][] same = [.. Ratios.Select(_ => new double[] { 1, 1 })];
        Assert.That(BuildAheadBand.Find(new MeasuredRuns(Ratios, same, same, [.. Ratios.Select(ratio => new double[] { ratio, ratio })], same), 0.01, Draws), Is.Null);
    }

    [Test]
    public void Ratio_is_all_capacity_over_all_demand_in_order_of_the_lever()
    {
        var runs = new MeasuredRuns([3, 1, 2], [[6, 10], [1, 3], [3, 5]], [[2, 2], [2, 2], [1, 1]], [[7, 7], [5, 5], [9, 9]], [[1, 1], [1, 1], [1, 1]]);
        Assert.That(runs.Levers, Is.EqualTo([1.0, 2, 3]));
        Assert.That(runs.Ratios([0, 1]), Is.EqualTo([1.0, 4, 4]));
        Assert.That(runs.Ratios([0]), Is.EqualTo([0.5, 3, 3]));
        Assert.That(runs.Welfare([0, 1]), Is.EqualTo([5.0, 9, 7]));
    }

    /// <remarks>Where cards are short, a higher lever uses up more and builds no further ahead: the best is where it begins to.</remarks>
    [Test]
    public void Best_is_found_along_the_lever_where_the_ratio_stands_still()
    {
        double[][] capacity = [.. Ratios.Select(lever => new double[] { Math.Min(lever, 1.2), Math.Min(lever, 1.2) })];
        double[][] one = [.. Ratios.Select(_ => new double[] { 1, 1 })];
        double[][] welfare = [.. Ratios.Select(lever => new double[] { 100 - (50 * Math.Pow(Math.Log(lever / 1.3), 2)), 100 - (50 * Math.Pow(Math.Log(lever / 1.3), 2)) })];
        BuildAheadBand band = BuildAheadBand.Find(new MeasuredRuns(Ratios, capacity, one, welfare, welfare), 0.01, Draws)!;
        Assert.That(band.Curve!.BestLever, Is.EqualTo(1.3).Within(0.01));
        Assert.That((band.BestRatio, band.High), Is.EqualTo((1.2, 1.2)));
        Assert.That(band.Low, Is.LessThan(1.2));
        Assert.That(band.OpenAbove, Is.False);
    }

    private static MeasuredRuns Runs(double[][] welfare, double[][] scale) =>
        new(Ratios, [.. Ratios.Select(ratio => welfare[0].Select(_ => 5 * ratio).ToArray())], [.. Ratios.Select(_ => welfare[0].Select(_ => 5.0).ToArray())], welfare, scale);

    private static BuildAheadBand? Find(int seeds, double chance, double common, double best, int first = 0)
    {
        double[][] welfare = [.. Ratios.Select(_ => new double[seeds])];
        for (int seed = 0; seed < seeds; seed++)
        {
            var stream = new RandomStream((ulong)(first + seed), default(AgentId), Purpose.Arrival);
            double shared = common * stream.NextNormal();
            for (int i = 0; i < Ratios.Length; i++)
            {
                double off = Math.Log(Ratios[i] / best);
                welfare[i][seed] = 100 - (400 * off * off) + shared + (chance * stream.NextNormal());
            }
        }

        return BuildAheadBand.Find(Runs(welfare, [.. Ratios.Select(_ => Enumerable.Repeat(200.0, seeds).ToArray())]), 0.02, Draws);
    }
}
