using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Policies;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Policies;

/// <summary>Tariffs by the hour, and limits of power usage effectiveness with their surcharge, in whole runs.</summary>
public sealed class PowerRulesTests
{
    private const double Surcharge = 0.2;
    private const double Limit = 1.2;
    private static readonly DateOnly Start = TinyMarket.Scenario.Horizon.Start;
    private static readonly PolicyEvent PueOf12 = new() { Date = Start, Kind = PueLimit.Name, Amount = Limit };
    private static readonly PolicyEvent Differential = new() { Date = Start, Kind = PueSurcharge.Name, Amount = Surcharge };
    private static readonly Lazy<CenterRow[]> Free = new(() => Run());

    [Test]
    public void Sites_that_stand_pay_for_what_they_use_above_the_limit()
    {
        CenterRow[] paying = Run(PueOf12, Differential);
        CenterRow[] stood = [.. paying.Where(center => center.Opened < Start && center.EnergyCny > 0)];
        Assert.That(stood, Is.Not.Empty);
        foreach (CenterRow center in stood)
        {
            // PUE 1.3: a thirteenth of the power is above the limit.
            double price = TinyMarket.Scenario.Provinces.Single(province => province.Id == center.Province).PowerPriceCnyPerKwh;
            Assert.That(center.LeviesCny.Of(PueSurcharge.Name), Is.EqualTo(center.EnergyCny / price / 13 * Surcharge).Within(1), center.Center);
        }
    }

    [Test]
    public void Sites_that_are_awarded_under_the_limit_are_built_to_it_and_pay_nothing()
    {
        CenterRow[] built = [.. Run(PueOf12, Differential).Where(center => center.Opened >= Start && center.EnergyCny > 0)];
        Assert.That(built, Is.Not.Empty);
        Assert.That(built.Select(center => center.LeviesCny.Of(PueSurcharge.Name)), Is.All.Zero);
    }

    [Test]
    public void Without_a_limit_there_is_no_surcharge() => Assert.That(Run(Differential), Is.EqualTo(Free.Value));

    [Test]
    public void A_swing_lowers_what_energy_costs()
    {
        CenterRow[] swinging = Run(new PolicyEvent { Date = Start, Kind = PeakValleyTariff.Name, Amount = 0.6 });
        double Energy(CenterRow[] centers) => centers.Where(center => center.Opened < Start).Sum(center => center.EnergyCny);
        Assert.That(Energy(swinging), Is.LessThan(Energy(Free.Value)).And.GreaterThan(Energy(Free.Value) * 0.9));
    }

    private static CenterRow[] Run(params PolicyEvent[] policy)
    {
        var loop = new MarketLoop(TinyMarket.Setting(TinyMarket.Scenario.Days(200) with { Policy = policy }));
        loop.Run(new KeepingSink());
        return [.. loop.Record.Centers];
    }
}
