using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Facts;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>F20 to F23 on runs made by hand.</summary>
public sealed class PaybackFactTests
{
    private static readonly DateOnly Opened = new(2023, 9, 1);

    [TestCase(5.0, FactStatus.Pass)]
    [TestCase(4.0, FactStatus.Fail)]
    [TestCase(6.5, FactStatus.Fail)]
    public void Payback_is_about_five_years(double years, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        foreach (double? payback in (double?[])[years - 1, years, years + 1, null])
        {
            record.Centers.Add(Rows.Center("market", Opened) with { PaybackYears = payback, PaybackState = payback is null ? PaybackState.Never : PaybackState.Projected });
        }

        record.Centers.AddRange([.. ((PaybackState[])[PaybackState.BeforeRun, PaybackState.TooYoung]).Select(unknown => Rows.Center("market", Opened) with { PaybackState = unknown })]);
        record.Centers.Add(Rows.Center("university", Opened) with { PaybackYears = 1, PaybackState = PaybackState.Recovered });
        record.Centers.Add(Rows.Center("market", new DateOnly(2025, 1, 1)) with { PaybackYears = 1, PaybackState = PaybackState.Recovered });
        FactResult fact = HandMadeRun.Fact("F20", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That((fact.Of("median_payback_years"), fact.Of("share_that_recovers")), Is.EqualTo((years, 0.75)));
    }

    [TestCase(3.5, 5.0, FactStatus.Pass)]
    [TestCase(2.5, 5.0, FactStatus.Fail)]
    [TestCase(3.5, 3.2, FactStatus.Fail)]
    public void Anchor_tenant_shortens_it(double with, double without, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.Centers.Add(Rows.Center("market", Opened) with { HasAnchor = true, PaybackYears = with });
        record.Centers.Add(Rows.Center("market", Opened) with { PaybackYears = without });
        Assert.That(HandMadeRun.Fact("F21", record).Status, Is.EqualTo(expected));
    }

    [Test]
    public void Anchor_is_not_evaluated_without_centers_of_both_kinds()
    {
        RunRecord record = HandMadeRun.Record();
        record.Centers.Add(Rows.Center("market", Opened) with { PaybackYears = 5 });
        Assert.That(HandMadeRun.Fact("F21", record).Status, Is.EqualTo(FactStatus.NotEvaluated));
    }

    [TestCase(120, 100, FactStatus.Pass)]
    [TestCase(90, 100, FactStatus.Fail)]
    public void Low_price_first_earns_more(double low, double list, FactStatus expected)
    {
        FactResult fact = HandMadeRun.Fact(
            "F22", HandMadeRun.Record(), (Counterfactual.PenetrationPricing, Earning(low)), (Counterfactual.ListPricing, Earning(list)));
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("penetration_over_list"), Is.EqualTo(low / list).Within(1e-12));

        static RunRecord Earning(double net)
        {
            RunRecord record = HandMadeRun.Record();
            record.Centers.Add(Rows.Center("market", Opened) with { RevenueCny = net + 30, EnergyCny = 20, OperationsCny = 10, CapexCny = 500 });
            record.Centers.Add(Rows.Center("head_firm", Opened) with { RevenueCny = 1e9 });
            return record;
        }
    }

    [TestCase(50, 49, 56, FactStatus.Pass)]
    [TestCase(50, 40, 90, FactStatus.Fail, Description = "the platforms that are there did much")]
    [TestCase(50, 49, 51, FactStatus.Fail, Description = "a national one does no more")]
    public void Platforms_do_little_and_a_national_one_more(long asBuilt, long none, long national, FactStatus expected)
    {
        RunRecord run = Filled(asBuilt);
        run.Brokers.Add(Rows.Broker(3) with { Kind = BrokerKind.RegionalPlatform });
        FactResult fact = HandMadeRun.Fact(
            "F23", run, (Counterfactual.NoPlatforms, Filled(none)), (Counterfactual.NationalPlatform, Filled(national)));
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("fill_gained_per_platform"), Is.EqualTo((asBuilt - none) / 100.0).Within(1e-12));

        static RunRecord Filled(long leased)
        {
            RunRecord record = HandMadeRun.Record();
            record.Owners.Add(Rows.Owner(2025, 1, "market") with { CardDaysAvailable = 100, CardDaysLeased = leased });
            record.Owners.Add(Rows.Owner(2025, 1, "head_firm") with { CardDaysAvailable = 1_000_000 });
            return record;
        }
    }
}
