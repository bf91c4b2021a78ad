namespace MarketSim.Directions.Tests.Statistics;

/// <summary>The tests of significance against published values.</summary>
public sealed class PairedDifferenceTests
{
    /// <summary>Student (1908), "The probable error of a mean": additional hours of sleep by two drugs in ten patients.</summary>
    [Test]
    public void Students_sleep_data()
    {
        double[] dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        double[] laevo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        var difference = new PairedDifference("hours of sleep", dextro, laevo);
        Assert.That(difference.Mean, Is.EqualTo(1.58).Within(1e-9));
        Assert.That(difference.T, Is.EqualTo(4.0621).Within(1e-4));
        Assert.That(difference.ChanceByT, Is.EqualTo(0.001416).Within(1e-6));
        Assert.That(difference.Ups, Is.EqualTo(9));
        Assert.That(difference.ChanceBySign, Is.EqualTo(1 / 512.0).Within(1e-9), "nine of nine, the tie left out");
    }

    [Test]
    public void No_difference_proves_nothing()
    {
        var difference = new PairedDifference("same", [1, 2, 3], [1, 2, 3]);
        Assert.That(difference.ChanceByT, Is.EqualTo(0.5).Within(1e-12));
        Assert.That(difference.ChanceBySign, Is.EqualTo(1));
    }

    [Test]
    public void A_figure_that_is_unknown_under_a_seed_is_refused() =>
        Assert.That(() => new PairedDifference("payback", [1, double.NaN], [1, 2]), Throws.ArgumentException);
}
