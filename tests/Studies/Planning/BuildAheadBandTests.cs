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
        Assert.That(BuildAheadBand.Find(Ratios, welfare, welfare, 0.01, Draws)!.Seeds, Is.EqualTo(2));
        welfare[2][0] = double.NaN;
        Assert.That(BuildAheadBand.Find(Ratios, welfare, welfare, 0.01, Draws), Is.Null);
    }

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

        return BuildAheadBand.Find(Ratios, welfare, [.. Ratios.Select(_ => Enumerable.Repeat(200.0, seeds).ToArray())], 0.02, Draws);
    }
}
