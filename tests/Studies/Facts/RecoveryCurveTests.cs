using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Facts;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>Times to recovery, some not yet seen, and what is unknown.</summary>
public sealed class RecoveryCurveTests
{
    [Test]
    public void Remission_times_of_the_literature()
    {
        // Freireich et al. (1963), the 6-MP group, weeks; the curve is in Cox and Oakes, Analysis of Survival Data (1984).
        double[] events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
        double[] open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
        var curve = RecoveryCurve.Of([.. events.Select(week => (week, true)), .. open.Select(week => (week, false))]);
        double[] left = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
        Assert.That(curve.Steps.Select(step => 1 - step.Share), Is.EqualTo(left).Within(5e-5));
        Assert.That((curve.MedianYears, curve.SeenYears, curve.ShownYears), Is.EqualTo(((double?)23, 35.0, 25.0)));
    }

    [Test]
    public void Half_that_are_not_seen_to_recover_have_no_median() =>
        Assert.That(RecoveryCurve.Of([(1, true), (2, false), (2, false)]).MedianYears, Is.Null);

    [Test]
    public void A_curve_of_fewer_than_five_centers_is_not_shown() =>
        Assert.That(RecoveryCurve.Of([(1, true), (2, true), (3, true), (4, false)]).ShownYears, Is.Zero);

    [Test]
    public void Unknown_is_not_never()
    {
        CenterRow center = Rows.Center("market", new DateOnly(2024, 3, 1));
        var figures = PaybackFigures.Of(
            [center with { PaybackState = PaybackState.BeforeRun }, center with { PaybackState = PaybackState.TooYoung }, center with { PaybackState = PaybackState.TooYoung }],
            _ => true);
        Assert.That((figures.Known, figures.Unknown, figures.UnknownShare), Is.EqualTo((0, 3, 1.0)));
        Assert.That(figures.NeverShare, Is.NaN, "a run of a day prints no share");
        Assert.That(PaybackFigures.Of([center with { PaybackState = PaybackState.Never }, center with { PaybackState = PaybackState.TooYoung }], _ => true).NeverShare, Is.EqualTo(1));
    }
}
