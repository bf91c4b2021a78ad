using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Centers;

namespace MarketSim.Studies.Tests.Centers;

/// <summary>Paybacks over seeds: what never comes back and what is unknown are not left out in silence.</summary>
public sealed class CenterPaybackTests
{
    [Test]
    public void Never_counts_as_longest_and_unknown_does_not_count()
    {
        CenterPayback payback = CenterPayback.Of([Of(PaybackState.Recovered, 3), Of(PaybackState.Projected, 5), Of(PaybackState.Never), Of(PaybackState.TooYoung), Of(PaybackState.NotOpened)]);
        Assert.That((payback.Recovered, payback.Projected, payback.Never, payback.Unknown, payback.Count), Is.EqualTo((1, 1, 1, 2, 5)));
        Assert.That(payback.PaysBackShare, Is.EqualTo(2.0 / 3));
        Assert.That(payback.MedianYears, Is.EqualTo(5), "3, 5, never");
        Assert.That(payback.Years.Median, Is.EqualTo(4), "of those that pay back");
    }

    [Test]
    public void When_half_never_pay_back_there_is_no_median()
    {
        Assert.That(CenterPayback.Of([Of(PaybackState.Recovered, 3), Of(PaybackState.Never)]).MedianYears, Is.NaN);
        Assert.That(CenterPayback.Of([Of(PaybackState.Never), Of(PaybackState.Never)]).MedianYears, Is.NaN);
        Assert.That(CenterPayback.Of([]).MedianYears, Is.NaN);
        Assert.That(CenterPayback.Of([Of(PaybackState.Recovered, 2), Of(PaybackState.Recovered, 4)]).MedianYears, Is.EqualTo(3));
    }

    [Test]
    public void Who_has_not_recovered_yet_counts_as_long_as_it_was_seen()
    {
        LikeCenter[] centers = [Of(PaybackState.Recovered, 1), Of(PaybackState.Projected, 9, seen: 0.5), Of(PaybackState.Recovered, 2), Of(PaybackState.Never, seen: 3)];
        Assert.That(CenterPayback.Of(centers).Curve.Steps.Select(step => step.Years), Is.EqualTo(new[] { 1.0, 2 }));
        Assert.That(CenterPayback.Of(centers).Curve.Steps[^1].Share, Is.EqualTo(1 - (2.0 / 3 * 0.5)).Within(1e-12));
    }

    [Test]
    public void A_run_is_read_back_from_its_figures()
    {
        string[] names = ["own.payback_state", "own.payback_years", "own.opened", "month.2027-01.energy", "month.2027-02.energy", "month.2028-01.energy", "peer.0.take_up", "peer.1.take_up", "peer.1.payback_state"];
        var run = new CenterRun(7, names, [(double)PaybackState.Projected, 4.5, 738_000, -1, -2, -4, 0.25, 0.75, (double)PaybackState.Never]);
        Assert.That((run.Own.State, run.Own.PaybackYears, run.Opened), Is.EqualTo((PaybackState.Projected, 4.5, true)));
        Assert.That(run.Months, Is.EqualTo(new[] { "2027-01", "2027-02", "2028-01" }));
        Assert.That((run.Sum("energy"), run.Sum("energy", "2027"), run.Month("2029-01", "energy"), run["nothing"]), Is.EqualTo((-7.0, -3.0, 0.0, double.NaN)));
        Assert.That(run.Peers.Select(peer => (peer.TakeUp, peer.State)), Is.EqualTo(new[] { (0.25, PaybackState.NotOpened), (0.75, PaybackState.Never) }));
        var outcome = new CenterOutcome("", [run, new CenterRun(8, names, [(double)PaybackState.Recovered, 3.5, 738_000, -3, -2, -4, 0.25, 0.75, 0])]);
        Assert.That(outcome.Sum("energy").Median, Is.EqualTo(-8));
        Assert.That(outcome.Payback.Years.Median, Is.EqualTo(4));
        Assert.That(outcome.Peers, Has.Count.EqualTo(4));
    }

    private static LikeCenter Of(PaybackState state, double years = double.NaN, double? seen = null) =>
        new(state, years, seen ?? (state == PaybackState.Recovered ? years : 1), 0.5, 5, 0, double.NaN);
}
