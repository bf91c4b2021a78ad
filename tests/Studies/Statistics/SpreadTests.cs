using MarketSim.Studies.Statistics;

namespace MarketSim.Studies.Tests.Statistics;

public sealed class SpreadTests
{
    [Test]
    public void A_spread_has_mean_sample_deviation_and_quantiles()
    {
        Spread spread = Spread.Of([4, 1, double.NaN, 3, 2]);

        Assert.That((spread.Count, spread.Mean, spread.Least, spread.Median, spread.Most), Is.EqualTo((4, 2.5, 1.0, 2.5, 4.0)));
        Assert.That(spread.Sd, Is.EqualTo(Math.Sqrt(5.0 / 3)).Within(1e-15));
        Assert.That(spread.Low, Is.EqualTo(1.15).Within(1e-12));
        Assert.That(spread.High, Is.EqualTo(3.85).Within(1e-12));
    }

    [Test]
    public void One_value_has_no_deviation() => Assert.That(Spread.Of([7]).Sd, Is.NaN);

    [Test]
    public void Nothing_has_no_figures() => Assert.That(Spread.Of([double.NaN]), Is.EqualTo(Spread.Of([])));
}
