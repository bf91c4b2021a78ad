using CsCheck;
using MarketSim.Market.Inputs;
using MarketSim.Market.Suppliers;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Suppliers;

/// <summary>The weekly pricing rule: direction, largest step, floor and ceiling.</summary>
public sealed class CardPricingTests
{
    private const double OwnCost = 100_000;
    private static readonly PricingInputs Inputs = TinyMarket.Scenario.Supply.Pricing;

    [Test]
    public void Price_stays_between_floor_and_ceiling() =>
        Gen.Select(Gen.Double[1, 1e6], Gen.Double[100, 1e6], Gen.Long[0, 100_000], Gen.Double[0, 10_000], Gen.Int[0, 1000], Gen.Double[1, 1e6])
            .Sample((price, cost, stock, demand, age, waiting) =>
            {
                double next = Next(price, cost, stock, demand, age, waiting);
                double floor = stock > 0 ? cost * (1 - CardPricing.ClearingCut(Inputs, age)) : cost;
                return next >= floor - 1e-9 && next <= (cost * Inputs.MaxPriceOverCost) + 1e-9;
            });

    [Test]
    public void Scarce_goes_up_and_long_goes_down_by_no_more_than_the_largest_step()
    {
        double atTarget = (1 + Inputs.NormalMargin) * OwnCost;
        double scarce = Next(atTarget, OwnCost, 10, 100, 0);
        double plenty = Next(1.3 * atTarget, OwnCost, 100_000, 1, 0);
        double onTarget = Next(atTarget, OwnCost, (long)(100 * Inputs.TargetCoverDays), 100, 0);
        Assert.That(onTarget, Is.EqualTo(atTarget).Within(1e-6));
        Assert.That(scarce, Is.GreaterThan(atTarget).And.LessThanOrEqualTo(atTarget * Math.Exp(Inputs.MaxWeeklyChange)));
        Assert.That(plenty, Is.LessThan(1.3 * atTarget).And.GreaterThanOrEqualTo(1.3 * atTarget * Math.Exp(-Inputs.MaxWeeklyChange)));
    }

    [Test]
    public void More_demand_never_lowers_the_price() => Gen.Select(Gen.Long[0, 10_000], Gen.Double[0.01, 1000], Gen.Double[1, 5]).Sample((stock, demand, times) =>
        demand * Inputs.TargetCoverDays < 1 || Next(1.4 * OwnCost, OwnCost, stock, demand * times, 0) >= Next(1.4 * OwnCost, OwnCost, stock, demand, 0));

    [Test]
    public void More_backlog_never_lowers_the_price() => Gen.Select(Gen.Long[0, 10_000], Gen.Double[0, 1000], Gen.Double[1, 100], Gen.Double[1, 5]).Sample((stock, demand, waiting, times) =>
        Next(1.4 * OwnCost, OwnCost, stock, demand, 0, waiting * times) >= Next(1.4 * OwnCost, OwnCost, stock, demand, 0, waiting));

    [Test]
    public void Backlog_lifts_the_price_as_the_same_multiple_of_demand_does()
    {
        double more = Next(OwnCost, OwnCost, 3000, 100, 0, waiting: 3);
        Assert.That(more, Is.EqualTo(Next(OwnCost, OwnCost, 3000, 300, 0)).Within(1e-6));
        Assert.That(more, Is.GreaterThan(Next(OwnCost, OwnCost, 3000, 100, 0)));
    }

    [Test]
    public void A_card_that_nobody_asks_for_is_not_dear_for_lack_of_stock() =>
        Assert.That(Next(OwnCost, OwnCost, 0, 0.9 / Inputs.TargetCoverDays, 0), Is.LessThanOrEqualTo(OwnCost * (1 + Inputs.NormalMargin)));

    [Test]
    public void Only_old_stock_is_sold_under_cost()
    {
        int old = (int)Math.Ceiling(Inputs.ClearAfterDays);
        Assert.That(Next(OwnCost, OwnCost, 1000, 1, old), Is.LessThan(OwnCost));
        Assert.That(Next(OwnCost, OwnCost, 1000, 1, old - 1), Is.EqualTo(OwnCost));
        Assert.That(Next(OwnCost, OwnCost, 0, 1, old), Is.GreaterThanOrEqualTo(OwnCost));
    }

    [Test]
    public void Older_stock_is_cut_deeper()
    {
        double[] cuts = [.. new[] { 0, 1, 2, 3, 50 }.Select(times => CardPricing.ClearingCut(Inputs, (int)(times * Inputs.ClearAfterDays)))];
        Assert.That(cuts, Is.Ordered.And.All.InRange(0, 0.6));
        Assert.That(cuts[2], Is.EqualTo(2 * cuts[1]).Within(1e-12));
    }

    private static double Next(double price, double ownCost, long stock, double demand, int age, double waiting = 1) =>
        CardPricing.Next(Inputs, price, ownCost, stock, demand, age, Inputs.TargetCoverDays, waiting);
}
