using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Populations;

namespace MarketSim.Scenarios.Tests.Populations;

public sealed class BuyerDrawTests
{
    private static readonly IReadOnlyList<BuyerProfile> Drawn = PopulationBuilder.Build(Markets.WithBuyers(40_000), 11).Buyers;

    [TestCase("head_firm", 0.05)]
    [TestCase("sme", 0.5)]
    [TestCase("government", 0.1)]
    public void Segments_have_their_shares(string segment, double share) =>
        Assert.That(Drawn.Count(buyer => buyer.Segment == Markets.Segment(segment)) / (double)Drawn.Count, Is.EqualTo(share).Within(0.01));

    [Test]
    public void Buyers_are_where_the_economy_is()
    {
        double[] gdp = [.. Markets.Small.Provinces.Select(province => province.GdpYi)];
        for (int province = 0; province < gdp.Length; province++)
        {
            Assert.That(Drawn.Count(buyer => buyer.Province == province) / (double)Drawn.Count, Is.EqualTo(gdp[province] / gdp.Sum()).Within(0.01));
        }
    }

    [Test]
    public void Rates_are_lognormal_around_the_median()
    {
        double[] logs = [.. Drawn.Select(buyer => Math.Log(buyer.RequestsPerYear / 8))];
        double mean = logs.Average();

        Assert.That(mean, Is.Zero.Within(0.02));
        Assert.That(Math.Sqrt(logs.Average(value => (value - mean) * (value - mean))), Is.EqualTo(1).Within(0.02));
    }

    [Test]
    public void Software_is_written_for_the_segments_ecosystems() =>
        Assert.That(Drawn.Count(buyer => buyer.Ecosystem == Ecosystem.Cuda) / (double)Drawn.Count, Is.EqualTo(0.8).Within(0.01));

    [Test]
    public void Segment_place_ecosystem_and_rate_are_not_tied_to_each_other()
    {
        foreach (Index<Segment> segment in new[] { Markets.Segment("head_firm"), Markets.Segment("sme"), Markets.Segment("government") })
        {
            BuyerProfile[] members = [.. Drawn.Where(buyer => buyer.Segment == segment)];
            foreach (IGrouping<Index<Province>, BuyerProfile> here in members.GroupBy(buyer => buyer.Province).Where(here => here.Count() >= 50))
            {
                double tolerance = 4 / Math.Sqrt(here.Count());
                Assert.That(here.Count() / (double)members.Length, Is.EqualTo(Drawn.Count(buyer => buyer.Province == here.Key) / (double)Drawn.Count).Within(0.03));
                Assert.That(here.Average(Level), Is.EqualTo(members.Average(Level)).Within(tolerance));
                Assert.That(here.Average(UsesCuda), Is.EqualTo(members.Average(UsesCuda)).Within(tolerance / 2));
            }
        }

        static double Level(BuyerProfile buyer) => Math.Log(buyer.RequestsPerYear);
        static double UsesCuda(BuyerProfile buyer) => buyer.Ecosystem == Ecosystem.Cuda ? 1 : 0;
    }

    [Test]
    public void The_demand_of_a_few_head_firms_does_not_swing_from_seed_to_seed()
    {
        double[] totals =
        [
            .. Enumerable.Range(1, 30).Select(seed =>
                PopulationBuilder.Build(Markets.WithBuyers(1000), (ulong)seed).Buyers.Where(buyer => buyer.Segment == Markets.Segment("head_firm")).Sum(buyer => buyer.RequestsPerYear)),
        ];
        double mean = totals.Average();

        // Fifty independent lognormal draws of sigma 1 in a binomial number would have a coefficient of variation of 0.23.
        Assert.That(Math.Sqrt(totals.Average(total => Math.Pow((total / mean) - 1, 2))), Is.LessThan(0.1).And.GreaterThan(0));
    }
}
