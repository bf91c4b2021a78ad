using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;

namespace MarketSim.Market.Tests.Randomness;

/// <summary>Moments of the distributions, within five standard errors; seeds are fixed.</summary>
public sealed class DistributionTests
{
    private const int Draws = 100_000;
    private const double EulerGamma = 0.5772156649015329;

    private RandomStream _stream;

    [SetUp]
    public void Open() => _stream = new RandomStream(11, AgentId.Buyer(3), Purpose.Request);

    [Test]
    public void Uniform_has_its_moments_and_range()
    {
        double[] numbers = Draw(() => _stream.NextUniform());
        Assert.That(numbers, Has.All.InRange(0.0, 1.0 - (1.0 / (1UL << 53))));
        Matches(numbers, 0.5, 1.0 / 12);
    }

    [Test]
    public void Normal_has_its_moments()
    {
        double[] numbers = Draw(() => _stream.NextNormal());
        Matches(numbers, 0, 1);
        Assert.That(numbers.Average(x => x * x * x), Is.EqualTo(0).Within(5 * Math.Sqrt(15.0 / Draws)), "skewness");
        Assert.That(numbers.Average(x => x * x * x * x), Is.EqualTo(3).Within(5 * Math.Sqrt(96.0 / Draws)), "fourth moment");
    }

    [Test]
    public void Lognormal_has_its_median_and_sigma() => Matches(Draw(() => Math.Log(_stream.NextLognormal(7, 0.8))), Math.Log(7), 0.64);

    [Test]
    public void Exponential_has_its_moments() => Matches(Draw(() => _stream.NextExponential(4)), 4, 16);

    [Test]
    public void Gumbel_has_its_moments() => Matches(Draw(() => _stream.NextGumbel()), EulerGamma, Math.PI * Math.PI / 6);

    [TestCase(0.0)]
    [TestCase(0.3)]
    [TestCase(7.5)]
    [TestCase(1200.0)]
    public void Poisson_has_its_moments(double mean)
    {
        int draws = mean > 100 ? 2000 : Draws;
        Matches(Draw(() => _stream.NextPoisson(mean), draws), mean, mean);
    }

    [Test]
    public void Weighted_index_follows_its_weights()
    {
        double[] weights = [1, 0, 3, 6];
        int[] counts = new int[weights.Length];
        for (int i = 0; i < Draws; i++)
        {
            counts[_stream.NextWeighted(weights)]++;
        }

        Assert.That(counts[1], Is.Zero);
        for (int i = 0; i < weights.Length; i++)
        {
            double share = weights[i] / 10;
            Assert.That(counts[i] / (double)Draws, Is.EqualTo(share).Within(5 * Math.Sqrt(share * (1 - share) / Draws)));
        }
    }

    [Test]
    public void Weighted_index_refuses_weights_that_are_all_zero() =>
        Assert.That(() => _stream.NextWeighted([0, 0]), Throws.ArgumentException);

    [Test]
    public void Index_and_bernoulli_are_fair()
    {
        Matches(Draw(() => _stream.NextIndex(6)), 2.5, 35.0 / 12);
        Matches(Draw(() => _stream.NextBernoulli(0.2) ? 1 : 0), 0.2, 0.16);
    }

    private static double[] Draw(Func<double> draw, int draws = Draws) => [.. Enumerable.Range(0, draws).Select(_ => draw())];

    private static void Matches(double[] numbers, double mean, double variance)
    {
        double average = numbers.Average();
        double spread = numbers.Average(x => (x - average) * (x - average));
        double fourth = numbers.Average(x => Math.Pow(x - average, 4));
        Assert.That(average, Is.EqualTo(mean).Within(5 * Math.Sqrt(variance / numbers.Length)), "mean");
        Assert.That(spread, Is.EqualTo(variance).Within(5 * Math.Sqrt(Math.Max(0, fourth - (spread * spread)) / numbers.Length)), "variance");
    }
}
