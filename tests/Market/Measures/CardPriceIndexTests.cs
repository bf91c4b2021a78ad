using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures;

/// <summary>The chained price index: one model alone, weights, comings and goings.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CardPriceIndexTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private readonly CardPriceIndex _index = new(Setting);
    private readonly Board _board = new(Setting);

    [Test]
    public void One_model_alone_is_its_price()
    {
        _index.Sold(Examples.A800, 100, 100_000);
        Close((Examples.A800, 100_000));
        Assert.That(_index.Value, Is.EqualTo(100));
        foreach (double price in (double[])[104_000, 98_000, 91_000])
        {
            Close((Examples.A800, price));
            Assert.That(_index.Value, Is.EqualTo(100 * price / 100_000).Within(1e-9));
        }
    }

    [Test]
    public void Link_is_weighted_by_sales()
    {
        _index.Sold(Examples.A800, 300, 100_000);
        _index.Sold(Examples.Ascend910B, 100, 100_000);
        Close((Examples.A800, 100_000), (Examples.Ascend910B, 100_000));
        Close((Examples.A800, 110_000), (Examples.Ascend910B, 100_000));
        double link = 300 * 110_000 * Math.Log(1.1) / ((300 * 110_000) + (100 * 100_000));
        Assert.That(_index.Value, Is.EqualTo(100 * Math.Exp(link)).Within(1e-9));
    }

    [Test]
    public void Model_that_comes_or_goes_does_not_jump_the_index()
    {
        _index.Sold(Examples.A800, 100, 100_000);
        _index.Sold(Examples.Ascend910B, 100, 100_000);
        Close((Examples.A800, 100_000));
        Close((Examples.A800, 100_000), (Examples.Ascend910B, 500_000));
        Assert.That(_index.Value, Is.EqualTo(100));
        Close((Examples.Ascend910B, 500_000));
        Assert.That(_index.Value, Is.EqualTo(100).Within(1e-9));
    }

    [Test]
    public void Consumer_cards_do_not_count()
    {
        _index.Sold(Examples.A800, 1, 100_000);
        _index.Sold(Examples.Rtx4090, 1_000_000, 100_000);
        Close((Examples.A800, 100_000), (Examples.Rtx4090, 13_000));
        Close((Examples.A800, 100_000), (Examples.Rtx4090, 17_000));
        Assert.That(_index.Value, Is.EqualTo(100));
    }

    [Test]
    public void Price_over_cost_is_weighted_by_sales()
    {
        double cost = _board.Upstream.LandedCostCny[Examples.A800];
        _index.Sold(Examples.A800, 30, 1.2 * cost);
        _index.Sold(Examples.A800, 10, 0.8 * cost, spot: false);
        Close((Examples.A800, cost));
        Assert.That(_index.OverCost, Is.EqualTo(1.1).Within(1e-12));
    }

    private void Close(params (Index<CardModel> Card, double Price)[] offers)
    {
        _board.Apply(new SupplierOffers(0, [.. offers.Select(offer => new CardOffer(offer.Card, offer.Price, 10))]));
        _index.CloseDay(_board);
    }
}
