using MarketSim.Studies.Statistics;

namespace MarketSim.Studies.Tests.Statistics;

/// <summary>Small statistics, and "not a number" where there is nothing to measure.</summary>
public sealed class MeansTests
{
    [Test]
    public void Median_is_the_middle_or_the_mean_of_the_two_middle_ones()
    {
        Assert.That(Means.Median([3, 1, 2]), Is.EqualTo(2));
        Assert.That(Means.Median([4, 1, 2, 3]), Is.EqualTo(2.5));
        Assert.That(Means.Median([]), Is.NaN);
    }

    [Test]
    public void Mean_and_ratio_of_nothing_are_not_numbers()
    {
        Assert.That(Means.Of([1, 2, 6]), Is.EqualTo(3));
        Assert.That(Means.Of([]), Is.NaN);
        Assert.That(Means.Share(1, 4), Is.EqualTo(0.25));
        Assert.That(Means.Share(1, 0), Is.NaN);
    }
}
