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
        Gen.Select(Gen.Double[1, 1e6], Gen.Double[100, 1e6], Gen.Long[0, 100_000], Gen.Double[0, 10_000], Gen.Int[0, 1000])
            .Sample((price, cost, stock, demand, age) =>
            {
                double next = CardPricing.Next(Inputs, price, cost, stock, demand, age);
                double floor = stock > 0 ? cost * (1 - CardPricing.ClearingCut(Inputs, age)) : cost;
                return next >= floor - 1e-9 && next <= (cost * Inputs.MaxPriceOverCost) + 1e-9;
            });

    [Test]
    public void Scarce_goes_up_and_long_goes_down_by_no_more_than_the_largest_step()
    {
        double atTarget = (1 + Inputs.NormalMargin) * OwnCost;
        double scarce = CardPricing.Next(Inputs, atTarget, OwnCost, 10, 100, 0);
        double plenty = CardPricing.Next(Inputs, 1.3 * atTarget, OwnCost, 100_000, 1, 0);
        double onTarget = CardPricing.Next(Inputs, atTarget, OwnCost, (long)(100 * Inputs.TargetCoverDays), 100, 0);
        Assert.That(onTarget, Is.EqualTo(atTarget).Within(1e-6));
        Assert.That(scarce, Is.GreaterThan(atTarget).And.LessThanOrEqualTo(atTarget * Math.Exp(Inputs.MaxWeeklyChange)));
        Assert.That(plenty, Is.LessThan(1.3 * atTarget).And.GreaterThanOrEqualTo(1.3 * atTarget * Math.Exp(-Inputs.MaxWeeklyChange)));
    }

    [Test]
    public void More_demand_never_lowers_the_price() => Gen.Select(Gen.Long[0, 10_000], Gen.Double[0.01, 1000], Gen.Double[1, 5]).Sample((stock, demand, times) =>
        CardPricing.Next(Inputs, 1.4 * OwnCost, OwnCost, stock, demand * times, 0) >= CardPricing.Next(Inputs, 1.4 * OwnCost, OwnCost, stock, demand, 0));

    [Test]
    public void Only_old_stock_is_sold_under_cost()
    {
        int old = (int)Math.Ceiling(Inputs.ClearAfterDays);
        Assert.That(CardPricing.Next(Inputs, OwnCost, OwnCost, 1000, 1, old), Is.LessThan(OwnCost));
        Assert.That(CardPricing.Next(Inputs, OwnCost, OwnCost, 1000, 1, old - 1), Is.EqualTo(OwnCost));
        Assert.That(CardPricing.Next(Inputs, OwnCost, OwnCost, 0, 1, old), Is.GreaterThanOrEqualTo(OwnCost));
    }

    [Test]
    public void Older_stock_is_cut_deeper()
    {
        double[] cuts = [.. new[] { 0, 1, 2, 3, 50 }.Select(times => CardPricing.ClearingCut(Inputs, (int)(times * Inputs.ClearAfterDays)))];
        Assert.That(cuts, Is.Ordered.And.All.InRange(0, 0.6));
        Assert.That(cuts[2], Is.EqualTo(2 * cuts[1]).Within(1e-12));
    }
}
