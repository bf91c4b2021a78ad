using MarketSim.Studies.Statistics;

namespace MarketSim.Studies.Tests.Statistics;

/// <summary>What few seeds can and cannot say.</summary>
public sealed class IntervalTests
{
    [Test]
    public void Equal_values_have_an_interval_from_six_on()
    {
        for (int count = 2; count < 8; count++)
        {
            var interval = Interval.Of(Enumerable.Repeat(0.7, count));
            Assert.That((interval.Mean, interval.Sd, interval.HalfWidth), Is.EqualTo((0.7, 0.0, count < 6 ? double.NaN : 0.0)));
        }
    }

    [Test]
    public void Rounding_is_no_spread()
    {
        double[] differences = [1e9 + 0.3 - 1e9, 0.3 + 1e9 - 1e9 + 1e-7];
        Assert.That(Interval.Of(differences, 1e9 * 1e4).Sd, Is.Zero);
        Assert.That(Interval.Of(differences).Sd, Is.Positive);
    }

    [Test]
    public void Two_values_have_the_interval_of_one_degree_of_freedom() =>
        Assert.That(Interval.Of([1, 2]).HalfWidth, Is.EqualTo(12.7062 * Math.Sqrt(0.5) / Math.Sqrt(2)).Within(1e-4));
}
