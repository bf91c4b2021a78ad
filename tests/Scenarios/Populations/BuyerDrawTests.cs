using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Populations;

namespace MarketSim.Scenarios.Tests.Populations;

public sealed class BuyerDrawTests
{
    private static readonly IReadOnlyList<BuyerProfile> Drawn = PopulationBuilder.Build(Markets.WithBuyers(40_000), 11).Buyers;

    [TestCase(Segment.HeadFirm, 0.05)]
    [TestCase(Segment.Sme, 0.5)]
    [TestCase(Segment.Government, 0.1)]
    public void Segments_have_their_shares(Segment segment, double share) =>
        Assert.That(Drawn.Count(buyer => buyer.Segment == segment) / (double)Drawn.Count, Is.EqualTo(share).Within(0.01));

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
}
