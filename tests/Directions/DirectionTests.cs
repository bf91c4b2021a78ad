using MarketSim.Directions.Tests.Markets;
using MarketSim.Directions.Tests.Statistics;
using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;

namespace MarketSim.Directions.Tests;

/// <summary>Which way the market goes when one thing is changed: what any economist would expect, and what no line of the model says outright.</summary>
public sealed class DirectionTests
{
    private const int Years = 2;
    private const double Significant = 0.05;

    private static readonly Lazy<IReadOnlyList<Outcome>> Baseline = new(() => Seeds.Run(SmallNation.Years(Years)));

    private static Scenario Market => SmallNation.Years(Years);

    [Test]
    public void Dearer_power_lengthens_payback()
    {
        IReadOnlyList<Outcome> dear = Seeds.Run(Market with
        {
            Provinces = [.. Market.Provinces.Select(province => province with { PowerPriceCnyPerKwh = province.PowerPriceCnyPerKwh * 3 })],
        });
        Rises(
            "minus the share of their investment that centers pay back in a year, power at three times its price",
            [.. Baseline.Value.Zip(dear, (run, other) => -Figures.PaidBackPerYear(run, other))],
            [.. dear.Zip(Baseline.Value, (run, other) => -Figures.PaidBackPerYear(run, other))]);
    }

    /// <remarks>Twice the cards moves the mean of 20 seeds by less than luck does: cheaper cards bring more builders.</remarks>
    [Test]
    public void More_supply_lowers_the_price_of_cards_but_not_below_cost_for_long()
    {
        IReadOnlyList<Outcome> plenty = Seeds.Run(Market.Supply(supply =>
            supply with { Shipments = [.. supply.Shipments.Select(shipment => shipment with { Units = shipment.Units * 4 })] }));
        Falls("price over cost, four times the cards", Figures.PriceOverCost, plenty);
        Assert.That(plenty.Select(Figures.LongestUnderCost), Has.All.LessThan(60), "days in a row under cost");
    }

    [Test]
    public void More_buyers_fill_the_centers() => Rises(
        "leased share, half as many buyers again",
        Figures.LeasedShare,
        Seeds.Run(Market.Demand(demand => demand with { Buyers = demand.Buyers * 3 / 2 })));

    [Test]
    public void Longer_lead_times_make_prices_swing() => Rises(
        "swing of card prices, twice the lead time",
        Figures.Swing,
        Seeds.Run(Market.Supply(supply => supply with { Tiers = [.. supply.Tiers.Select(tier => tier with { LeadDays = tier.LeadDays * 2 })] })));

    [Test]
    public void Higher_switching_costs_close_more_deals_above_the_lowest_price() => Rises(
        "share of deals above the lowest, familiarity worth four times as much",
        Figures.AboveLowest,
        Seeds.Run(Market.Segments(segment => segment with { FamiliarityWorth = segment.FamiliarityWorth * 4 })));

    [Test]
    public void Vouchers_leave_fewer_small_firms_without_compute()
    {
        var voucher = new PolicyEvent { Date = Market.Horizon.Start, Kind = ComputeVoucher.Name, Amount = 0.3, Segments = ["sme"] };
        Falls("unmet share of small and medium enterprises, 30 % of their rent paid", Figures.SmeUnmet, Seeds.Run(Market with { Policy = [.. Market.Policy, voucher] }));
    }

    private static void Rises(string what, Func<Outcome, double> figure, IReadOnlyList<Outcome> changed) =>
        Rises(what, [.. Baseline.Value.Select(figure)], [.. changed.Select(figure)]);

    private static void Falls(string what, Func<Outcome, double> figure, IReadOnlyList<Outcome> changed) =>
        Rises("minus " + what, [.. Baseline.Value.Select(run => -figure(run))], [.. changed.Select(run => -figure(run))]);

    private static void Rises(string what, IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        var difference = new PairedDifference(what, before, after);
        TestContext.Out.WriteLine(difference);
        Assert.That(difference.ChanceByT, Is.LessThan(Significant), difference.ToString());
    }
}
