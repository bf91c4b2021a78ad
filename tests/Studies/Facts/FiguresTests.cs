using MarketSim.Studies.Facts;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>Small statistics, and "not a number" where there is nothing to measure.</summary>
public sealed class FiguresTests
{
    [Test]
    public void Median_is_the_middle_or_the_mean_of_the_two_middle_ones()
    {
        Assert.That(Figures.Median([3, 1, 2]), Is.EqualTo(2));
        Assert.That(Figures.Median([4, 1, 2, 3]), Is.EqualTo(2.5));
        Assert.That(Figures.Median([]), Is.NaN);
    }

    [Test]
    public void Mean_and_ratio_of_nothing_are_not_numbers()
    {
        Assert.That(Figures.Mean([1, 2, 6]), Is.EqualTo(3));
        Assert.That(Figures.Mean([]), Is.NaN);
        Assert.That(Figures.Ratio(1, 4), Is.EqualTo(0.25));
        Assert.That(Figures.Ratio(1, 0), Is.NaN);
    }
}
