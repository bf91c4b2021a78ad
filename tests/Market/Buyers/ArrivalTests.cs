using MarketSim.Market.Buyers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Buyers;

/// <summary>When bursts of requests come: rate, weekdays, dispersion; and how many requests a burst has.</summary>
public sealed class ArrivalTests
{
    private const int Buyers = 3000;
    private const double RequestsPerYear = 20;

    [Test]
    public void Without_spread_of_activity_the_rate_is_the_buyers()
    {
        List<int[]> bursts = Bursts(sigma: 0);
        double mean = bursts.Average(days => days.Length);

        // A burst comes at the start of a day after the last one: half a day is lost to each, on average.
        double perBurst = (365.25 / (RequestsPerYear / 2)) + 0.5;
        Assert.That(mean, Is.EqualTo(366 / perBurst).Within(0.04 * 366 / perBurst));
    }

    [Test]
    public void Spread_of_activity_leaves_the_rate_as_it_is()
    {
        double sigma = TinyMarket.Scenario.Demand.BurstSigma;

        // Renewal theory: with the first interval in equilibrium the mean count is t / mean from the first day on; half a day is lost to each burst.
        double expected = 366 / ((365.25 / (RequestsPerYear / 2)) + 0.5);
        Assert.That(Bursts(sigma).Average(days => days.Length), Is.EqualTo(expected).Within(0.05 * expected));
    }

    [Test]
    public void Weekdays_follow_their_factors()
    {
        IReadOnlyList<double> factors = TinyMarket.Scenario.Demand.WeekdayFactors;
        int[] byWeekday = new int[7];
        foreach (int day in Bursts(TinyMarket.Scenario.Demand.BurstSigma).SelectMany(days => days))
        {
            byWeekday[((int)TinyMarket.Scenario.Horizon.Start.AddDays(day).DayOfWeek + 6) % 7]++;
        }

        for (int weekday = 0; weekday < 7; weekday++)
        {
            Assert.That(byWeekday[weekday] / (double)byWeekday.Sum(), Is.EqualTo(factors[weekday] / factors.Sum()).Within(0.012), $"weekday {weekday}");
        }
    }

    [Test]
    public void Counts_are_more_dispersed_than_poisson()
    {
        double[] counts = [.. Bursts(TinyMarket.Scenario.Demand.BurstSigma).Select(days => (double)days.Length)];
        double mean = counts.Average();
        double variance = counts.Average(count => (count - mean) * (count - mean));

        // Of a Poisson count the ratio is 1 with a standard error of sqrt(2/n).
        Assert.That(variance / mean, Is.GreaterThan(1 + (10 * Math.Sqrt(2.0 / Buyers))));
    }

    [Test]
    public void Bursts_have_their_mean_size()
    {
        RequestDraw draw = Of(Setting(0), 0);
        double[] sizes = [.. Enumerable.Range(0, 50_000).Select(_ => (double)draw.BurstSize())];
        double mean = TinyMarket.Scenario.Demand.RequestsPerBurst;

        // Geometric from 1 on: variance mean x (mean - 1).
        Assert.That(sizes.Average(), Is.EqualTo(mean).Within(5 * Math.Sqrt(mean * (mean - 1) / sizes.Length)));
        Assert.That(sizes.Min(), Is.EqualTo(1));
    }

    [Test]
    public void Buyer_without_requests_is_never_called()
    {
        MarketSetting setting = Setting(0);
        var draw = new RequestDraw(setting, AgentId.Buyer(0), new BuyerProfile("", new(0), Examples.Sme, 0, Ecosystem.Cuda));
        Assert.That(draw.NextBurst(-1), Is.Null);
    }

    private static MarketSetting Setting(double sigma) => TinyMarket.Setting(TinyMarket.Scenario
        .Segments(segment => segment with { GrowthPerYear = 0 }) with
    {
        Demand = TinyMarket.Scenario.Demand with
        {
            BurstSigma = sigma,
            Segments = [.. TinyMarket.Scenario.Demand.Segments.Select(segment => segment with { GrowthPerYear = 0 })],
        },
    });

    private static List<int[]> Bursts(double sigma)
    {
        MarketSetting setting = Setting(sigma);
        return [.. Enumerable.Range(0, Buyers).Select(buyer => Days(Of(setting, buyer)).ToArray())];
    }

    private static IEnumerable<int> Days(RequestDraw draw)
    {
        for (int? day = draw.NextBurst(-1); day is not null; day = draw.NextBurst(day.Value))
        {
            yield return day.Value;
        }
    }

    private static RequestDraw Of(MarketSetting setting, int buyer) =>
        new(setting, AgentId.Buyer(buyer), new BuyerProfile("", Examples.Beijing, Examples.Sme, RequestsPerYear, Ecosystem.Cuda));
}
