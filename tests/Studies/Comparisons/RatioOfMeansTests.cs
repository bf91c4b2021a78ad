using CsCheck;
using MarketSim.Studies.Comparisons;
using MarketSim.Studies.Statistics;

namespace MarketSim.Studies.Tests.Comparisons;

/// <summary>The interval of a ratio of means holds the ratios that paired data do not contradict.</summary>
public sealed class RatioOfMeansTests
{
    private static readonly Gen<(double X, double Y)[]> Pairs = Gen.Select(Gen.Double[-50, 150], Gen.Double[5, 60]).Select(pair => (pair.Item1, pair.Item2)).Array[2, 12];

    [Test]
    public void Ends_are_ratios_that_a_t_test_just_does_not_rule_out() => Pairs.Sample(pairs =>
    {
        RatioOfMeans ratio = Of(pairs);
        foreach (double end in ratio.IsKnown ? new[] { ratio.Low, ratio.High } : [])
        {
            var rest = Interval.Of(pairs.Select(pair => pair.X - (end * pair.Y)));
            Assert.That(Math.Abs(rest.Mean), Is.EqualTo(rest.HalfWidth).Within(1e-6 * (1 + Math.Abs(end)) * 100));
        }
    });

    [Test]
    public void The_ratio_is_in_its_interval_and_follows_the_units() => Pairs.Sample(pairs =>
    {
        RatioOfMeans ratio = Of(pairs);
        if (ratio.IsKnown)
        {
            Assert.That(ratio.Value, Is.InRange(ratio.Low - 1e-9, ratio.High + 1e-9));
            RatioOfMeans inFen = Of([.. pairs.Select(pair => (pair.X * 100, pair.Y))]);
            Assert.That(inFen.Low, Is.EqualTo(ratio.Low * 100).Within(1e-6 * (1 + Math.Abs(ratio.Low))));
        }
    });

    [Test]
    public void A_ratio_that_is_the_same_for_every_pair_is_known_exactly()
    {
        RatioOfMeans ratio = Of([(30, 10), (36, 12), (33, 11)]);
        Assert.That((ratio.Low, ratio.Value, ratio.High), Is.EqualTo((3.0, 3.0, 3.0)).Using<(double, double, double)>((a, b) =>
            Math.Abs(a.Item1 - b.Item1) < 1e-6 && Math.Abs(a.Item2 - b.Item2) < 1e-9 && Math.Abs(a.Item3 - b.Item3) < 1e-6));
    }

    [Test]
    public void A_divisor_that_may_be_zero_leaves_no_interval()
    {
        RatioOfMeans ratio = Of([(10, -1), (11, 2), (12, -0.5), (10, 1)]);
        Assert.That(ratio.IsKnown, Is.False);
        Assert.That(ratio.Value, Is.EqualTo(43 / 1.5).Within(1e-9));
    }

    [Test]
    public void One_pair_says_nothing_of_the_spread_and_pairs_without_a_number_are_left_out()
    {
        Assert.That(Of([(6, 3)]), Is.EqualTo(new RatioOfMeans(2, double.NaN, double.NaN, 1)));
        Assert.That(Of([(6, 3), (double.NaN, 4)]).Count, Is.EqualTo(1));
    }

    private static RatioOfMeans Of((double X, double Y)[] pairs) => RatioOfMeans.Of([.. pairs.Select(pair => pair.X)], [.. pairs.Select(pair => pair.Y)]);
}
