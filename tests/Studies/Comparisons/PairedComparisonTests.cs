using MarketSim.Market.Measures;
using MarketSim.Studies.Comparisons;

namespace MarketSim.Studies.Tests.Comparisons;

public sealed class PairedComparisonTests
{
    /// <remarks>Student's own sleep data (Biometrika 6, 1908): extra sleep with two drugs, ten patients. Paired t = -4.0621, p = 0.002833, interval -2.4599 to -0.7001.</remarks>
    [Test]
    public void Students_sleep_data_give_his_interval()
    {
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        double[] second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        Difference difference = Of(first, second, Better.High);

        Assert.That(difference.Base, Is.EqualTo(0.75).Within(1e-12));
        Assert.That(difference.Other, Is.EqualTo(2.33).Within(1e-12));
        Assert.That(difference.Pairs.Mean, Is.EqualTo(1.58).Within(1e-12));
        Assert.That(difference.Pairs.Low, Is.EqualTo(0.7001142).Within(1e-6));
        Assert.That(difference.Pairs.High, Is.EqualTo(2.4598858).Within(1e-6));
        Assert.That(difference.PValue, Is.EqualTo(0.00283289).Within(1e-7));
        Assert.That(difference.Verdict, Is.EqualTo(Verdict.Better));
        Assert.That(difference.SeedsNeeded, Is.InRange(3, 6));
    }

    [TestCase(Better.High, Verdict.Better)]
    [TestCase(Better.Low, Verdict.Worse)]
    [TestCase(Better.Neither, Verdict.Higher)]
    public void The_verdict_follows_what_is_good(Better better, Verdict expected) => Assert.That(Of([1, 2, 3], [2.1, 3.0, 3.9], better).Verdict, Is.EqualTo(expected));

    [Test]
    public void A_difference_within_the_noise_is_told_as_such() => Assert.That(Of([1, 2, 3], [2, 1, 3.1], Better.High).Verdict, Is.EqualTo(Verdict.Noise));

    [Test]
    public void Equal_runs_are_the_same_and_one_seed_says_nothing()
    {
        Assert.That(Of([1, 2], [1, 2], Better.High).Verdict, Is.EqualTo(Verdict.Same));
        Assert.That(Of([1], [5], Better.High).Verdict, Is.EqualTo(Verdict.Unknown));
        Assert.That(Of([1], [5], Better.High).Pairs.Mean, Is.EqualTo(4));
    }

    [Test]
    public void Only_seeds_that_give_the_figure_on_both_sides_are_pairs()
    {
        Difference difference = Of([1, double.NaN, 3, 4], [2, 7, double.NaN, 5], 0);
        Assert.That((difference.Pairs.Count, difference.Base, difference.Other), Is.EqualTo((2, 2.5, 3.5)));
    }

    [TestCase(2, 0.5, Verdict.Unknown)]
    [TestCase(5, 0.0625, Verdict.Unknown)]
    [TestCase(6, 0.03125, Verdict.Better)]
    public void A_constant_shift_is_as_certain_as_the_sign_test(int seeds, double p, Verdict expected)
    {
        double[] first = [.. Enumerable.Range(0, seeds).Select(seed => 0.1 * seed)];
        Difference difference = Of(first, [.. first.Select(value => value + 0.2)], Better.High);
        Assert.That((difference.PValue, difference.Verdict, difference.SeedsNeeded), Is.EqualTo((p, expected, (double?)6)));
        Assert.That(double.IsNaN(difference.Pairs.HalfWidth), Is.EqualTo(seeds < 6));
    }

    /// <remarks>Three p values 0.01, 0.02, 0.04 become 0.03, 0.04, 0.04.</remarks>
    [Test]
    public void Holm_multiplies_the_smallest_by_the_number_of_figures_and_never_falls()
    {
        IReadOnlyList<Difference> differences = PairedComparison.Of(
            ["a", "b", "c", "left_out"],
            [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]],
            [[1.0, 1.0, 1.0, 1.0], [1.2, 1.5, 1.9, 1.1], [1.1, 1.2, 1.3, 1.2]],
            _ => Better.Neither,
            figure => figure != "left_out");
        double[] p = [.. differences.Take(3).Select(difference => difference.PValue).Order()];
        double[] holm = [.. differences.Take(3).OrderBy(difference => difference.PValue).Select(difference => difference.PHolm)];

        Assert.That(holm[0], Is.EqualTo(3 * p[0]).Within(1e-15));
        Assert.That(holm[1], Is.EqualTo(Math.Max(holm[0], 2 * p[1])).Within(1e-15));
        Assert.That(holm[2], Is.EqualTo(Math.Max(holm[1], p[2])).Within(1e-15));
        Assert.That(differences[3].PHolm, Is.NaN);
    }

    private static Difference Of(double[] first, double[] second, Better better) =>
        PairedComparison.Of(["y"], [.. first.Select(value => new[] { value })], [.. second.Select(value => new[] { value })], _ => better, _ => true)[0];
}
