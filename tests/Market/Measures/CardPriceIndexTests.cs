using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures;

/// <summary>The index of paid prices: one model alone, chained costs, comings and goings, shortages that end, and no part for quotes.</summary>
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
    public void Landed_costs_are_chained_with_the_weights_of_both_months()
    {
        double a800 = Cost(Examples.A800);
        double ascend = Cost(Examples.Ascend910B);
        Month((Examples.A800, 300, a800), (Examples.Ascend910B, 100, ascend));
        Fall(Examples.A800, 0.9);
        Month((Examples.A800, 100, 0.9 * a800), (Examples.Ascend910B, 100, ascend));
        double weight = 0.5 * ((300 * a800 / ((300 * a800) + (100 * ascend))) + (0.9 * a800 / ((0.9 * a800) + ascend)));
        Assert.That(_index.Value, Is.EqualTo(100 * Math.Exp(weight * Math.Log(0.9))).Within(1e-9));
    }

    [Test]
    public void Model_that_comes_or_goes_at_its_cost_does_not_jump_the_index()
    {
        Month((Examples.A800, 100, Cost(Examples.A800)));
        Month((Examples.A800, 100, Cost(Examples.A800)), (Examples.Ascend910B, 100, Cost(Examples.Ascend910B)));
        Assert.That(_index.Value, Is.EqualTo(100).Within(1e-9));
        Month((Examples.Ascend910B, 100, Cost(Examples.Ascend910B)));
        Assert.That(_index.Value, Is.EqualTo(100).Within(1e-9));
    }

    [Test]
    public void A_shortage_that_ends_leaves_nothing_behind()
    {
        double cost = Cost(Examples.A800);
        Month((Examples.A800, 100, cost), (Examples.Ascend910B, 100, Cost(Examples.Ascend910B)));
        Month((Examples.A800, 1000, 2 * cost));
        Assert.That(_index.Value, Is.EqualTo(200).Within(1e-9));
        Month((Examples.Ascend910B, 10, Cost(Examples.Ascend910B)));
        Assert.That(_index.Value, Is.EqualTo(100).Within(1e-9), "the model went at its highest price");
    }

    [Test]
    public void A_month_without_sales_stands_where_the_last_one_stood()
    {
        Month((Examples.A800, 100, Cost(Examples.A800)));
        Month((Examples.A800, 100, 1.5 * Cost(Examples.A800)));
        Month();
        Assert.That(_index.Value, Is.EqualTo(150).Within(1e-9));
    }

    [Test]
    public void Every_price_times_a_factor_is_the_index_times_it() =>
        Gen.Select(Gen.Long[1, 1000], Gen.Long[1, 1000], Gen.Double[1e4, 1e6], Gen.Double[0.2, 5]).Sample((some, others, price, factor) =>
        {
            var index = new CardPriceIndex(Setting);
            Month(index, (Examples.A800, some, price), (Examples.Ascend910B, others, 2 * price));
            Month(index, (Examples.A800, some, factor * price), (Examples.Ascend910B, others, factor * 2 * price));
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

    private double Cost(Index<CardModel> card) => _board.Upstream.LandedCostCny[card];

    /// <summary>Landed cost falls to a share of what it was.</summary>
    private void Fall(Index<CardModel> card, double share) =>
        _board.Apply(_board.Upstream with { LandedCostCny = _board.Upstream.LandedCostCny.SetItem(card, share * Cost(card)) });

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
