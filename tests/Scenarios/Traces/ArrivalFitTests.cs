using MarketSim.Scenarios.Traces;
using MarketSim.Scenarios.Traces.Fitting;

namespace MarketSim.Scenarios.Tests.Traces;

/// <summary>Arrivals whose profile is known.</summary>
public sealed class ArrivalFitTests
{
    private static readonly DateTime Monday = new(2024, 1, 1);

    [Test]
    public void Weekdays_are_found_and_taken_out_of_the_spread()
    {
        int[] week = [100, 120, 140, 120, 100, 70, 50];
        ArrivalFit fit = Fit([.. Enumerable.Range(0, 58).Select(day => week[day % 7])]);
        Assert.That(fit.Days, Is.EqualTo(56), "without the first and the last");
        Assert.That(fit.WeekdayFactors, Is.EqualTo(week.Select(count => count / 100.0)).Within(1e-12));
        Assert.That(fit.PerDay, Is.EqualTo(100));
        Assert.That(fit.DispersionIndex, Is.EqualTo(56 / 55.0 * week.Average(count => (count - 100.0) * (count - 100)) / 100).Within(1e-9));
        Assert.That(fit.BurstSigma, Is.Zero, "nothing is left but what a Poisson process has");
    }

    [Test]
    public void Spread_is_that_of_the_logarithm_of_a_day()
    {
        ArrivalFit fit = Fit([.. Enumerable.Range(0, 202).Select(day => day % 2 == 0 ? 1000 : 4000)]);
        double sigma = Math.Log(2) * Math.Sqrt(200 / 199.0);
        Assert.That(fit.BurstSigma, Is.EqualTo(sigma).Within(0.01), "weekdays have hardly a part in a rhythm of two days");
    }

    [Test]
    public void Stragglers_and_outages_are_left_out()
    {
        int[] counts = [1, 0, 0, 2, .. Enumerable.Repeat(100, 10), 3, .. Enumerable.Repeat(100, 10), 40];
        ArrivalFit fit = Fit(counts);
        Assert.That(fit.Days, Is.EqualTo(20), "from the second hundred to the day before the last");
        Assert.That(fit.OutageDays, Is.EqualTo(1));
        Assert.That(fit.PerDay, Is.EqualTo(((19 * 100) + 3) / 20.0));
    }

    [Test]
    public void Hours_are_those_of_the_trace()
    {
        ArrivalFit fit = ArrivalFit.Of(Trace([.. Enumerable.Range(0, 20).SelectMany(day => Enumerable.Range(0, 48).Select(half => (day * 86_400.0) + (half * 900) + 7))], Monday));
        Assert.That(fit.HourFactors, Is.EqualTo(Enumerable.Range(0, 24).Select(hour => hour < 12 ? 2.0 : 0.0)).Within(1e-12));
    }

    [Test]
    public void Without_dates_there_are_no_weekdays()
    {
        ArrivalFit fit = ArrivalFit.Of(Trace([.. Enumerable.Range(0, 2000).Select(i => i * 1000.0)], null));
        Assert.That(fit.WeekdayFactors, Is.Empty);
        Assert.That(fit.HourFactors, Is.Empty);
        Assert.That(fit.Days, Is.EqualTo(22));
        Assert.That(fit.GapVariation, Is.Zero);
        Assert.That(fit.Gaps.Fits, Is.Empty, "all gaps are equal");
    }

    [Test]
    public void An_hour_has_no_days()
    {
        ArrivalFit fit = ArrivalFit.Of(Trace([0, 0, 10, 30, 60], Monday));
        Assert.That(fit.Days, Is.Zero);
        Assert.That(fit.DispersionIndex, Is.NaN);
        Assert.That(fit.TogetherShare, Is.EqualTo(0.25));
        Assert.That(fit.Gaps.Count, Is.EqualTo(3));
    }

    private static ArrivalFit Fit(IReadOnlyList<int> counts) => ArrivalFit.Of(Trace(
        [.. counts.SelectMany((count, day) => Enumerable.Range(0, count).Select(i => (day * 86_400) + (i * 86_400.0 / count)))], Monday));

    private static Trace Trace(double[] arrivals, DateTime? origin) => new()
    {
        File = "made.csv",
        Format = TraceFormat.Generic,
        Jobs = [.. arrivals.Order().Select(at => new TraceJob(at, 1, 1))],
        Origin = origin,
        LengthUnit = TraceUnits.Seconds,
        SizeUnit = TraceUnits.Cards,
        LeftOut = new Dictionary<string, int>(),
    };
}
