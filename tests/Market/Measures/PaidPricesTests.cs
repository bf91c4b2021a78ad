using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures;

/// <summary>Paid prices: the last day's mean stands for a time and then no longer; the usual price follows it slowly.</summary>
public sealed class PaidPricesTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void Last_price_stands_as_long_as_it_counts_and_no_longer()
    {
        var prices = new PaidPrices(Setting);
        int counts = (int)Setting.Scenario.Supply.Pricing.PaidPriceDays;
        prices.Sold(Examples.A800, 10, 100_000);
        prices.Sold(Examples.A800, 30, 120_000);
        Assert.That(prices.Today(Examples.A800), Is.EqualTo((40L, 115_000.0)));
        for (int day = 5; day <= 5 + counts; day++)
        {
            prices.CloseDay(day);
            Assert.That(prices.Last[Examples.A800], Is.EqualTo(115_000));
        }

        prices.CloseDay(6 + counts);
        Assert.That((prices.Last[Examples.A800], prices.Usual[Examples.A800], prices.Last[Examples.Rtx4090]), Is.EqualTo((double.NaN, double.NaN, double.NaN)));
    }

    [Test]
    public void Usual_price_goes_the_same_way_more_slowly()
    {
        var prices = new PaidPrices(Setting);
        for (int day = 0; day < 20; day++)
        {
            prices.Sold(Examples.A800, 1, 100_000 + (1000 * day));
            prices.CloseDay(day);
        }

        Assert.That(prices.Usual[Examples.A800], Is.InRange(100_001, 118_000));
    }
}
