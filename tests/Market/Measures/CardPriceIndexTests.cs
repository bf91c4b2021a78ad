using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures;

/// <summary>The chained index of paid prices: one model alone, weights, comings and goings, and no part for quotes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CardPriceIndexTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private readonly CardPriceIndex _index = new(Setting);
    private readonly Board _board = new(Setting);

    [Test]
    public void One_model_alone_is_its_price()
    {
        Month((Examples.A800, 100, 100_000));
        Assert.That(_index.Value, Is.EqualTo(100));
        foreach (double price in (double[])[104_000, 98_000, 91_000])
        {
            Month((Examples.A800, 100, price));
            Assert.That(_index.Value, Is.EqualTo(100 * price / 100_000).Within(1e-9));
        }
    }

    [Test]
    public void Link_is_weighted_by_turnover_of_both_months()
    {
        Month((Examples.A800, 300, 100_000), (Examples.Ascend910B, 100, 100_000));
        Month((Examples.A800, 100, 110_000), (Examples.Ascend910B, 100, 100_000));
        double weight = 0.5 * ((300.0 / 400) + (110.0 / 210));
        Assert.That(_index.Value, Is.EqualTo(100 * Math.Exp(weight * Math.Log(1.1))).Within(1e-9));
    }

    [Test]
    public void Model_that_comes_or_goes_does_not_jump_the_index_and_returns_with_all_of_its_change()
    {
        Month((Examples.A800, 100, 100_000));
        Month((Examples.A800, 100, 100_000), (Examples.Ascend910B, 100, 500_000));
        Assert.That(_index.Value, Is.EqualTo(100));
        Month((Examples.Ascend910B, 100, 500_000));
        Assert.That(_index.Value, Is.EqualTo(100).Within(1e-9));
        Month((Examples.A800, 100, 120_000));
        Assert.That(_index.Value, Is.EqualTo(120).Within(1e-9), "compared with the last month in which it was sold");
    }

    [Test]
    public void Every_price_times_a_factor_is_the_index_times_it() =>
        Gen.Select(Gen.Long[1, 1000], Gen.Long[1, 1000], Gen.Double[1e4, 1e6], Gen.Double[0.2, 5]).Sample((some, others, price, factor) =>
        {
            var index = new CardPriceIndex(Setting);
            Month(index, (Examples.A800, some, price), (Examples.Ascend910B, others, 2 * price));
            Month(index, (Examples.A800, others, factor * price), (Examples.Ascend910B, some, factor * 2 * price));
            return Math.Abs(index.Value - (100 * factor)) < 1e-6;
        });

    [Test]
    public void Consumer_cards_frame_contracts_and_quotes_do_not_count()
    {
        Month((Examples.A800, 1, 100_000), (Examples.Rtx4090, 1_000_000, 13_000));
        _board.Apply(new SupplierOffers(0, [new CardOffer(Examples.A800, 900_000, 10)]));
        _index.Sold(Examples.A800, 1000, 300_000, spot: false);
        Month((Examples.A800, 1, 100_000), (Examples.Rtx4090, 1_000_000, 17_000));
        Assert.That(_index.Value, Is.EqualTo(100).Within(1e-9));
    }

    [Test]
    public void Within_a_month_the_index_stands_where_its_sales_so_far_put_it()
    {
        Month((Examples.A800, 100, 100_000));
        _index.Sold(Examples.A800, 5, 150_000);
        _index.CloseDay(_board, endsMonth: false);
        Assert.That(_index.Value, Is.EqualTo(150).Within(1e-9));
        Month((Examples.A800, 5, 150_000));
        Assert.That(_index.Value, Is.EqualTo(150).Within(1e-9));
    }

    [Test]
    public void Price_over_cost_is_weighted_by_sales()
    {
        double cost = _board.Upstream.LandedCostCny[Examples.A800];
        _index.Sold(Examples.A800, 30, 1.2 * cost);
        _index.Sold(Examples.A800, 10, 0.8 * cost, spot: false);
        _index.CloseDay(_board, endsMonth: false);
        Assert.That(_index.OverCost, Is.EqualTo(1.1).Within(1e-12));
    }

    private void Month(params (Index<CardModel> Card, long Cards, double Price)[] sales) => Month(_index, sales);

    private void Month(CardPriceIndex index, params (Index<CardModel> Card, long Cards, double Price)[] sales)
    {
        foreach ((Index<CardModel> card, long cards, double price) in sales)
        {
            index.Sold(card, cards, price);
        }

        index.CloseDay(_board, endsMonth: true);
    }
}
