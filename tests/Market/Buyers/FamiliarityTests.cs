using MarketSim.Market.Buyers;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Buyers;

/// <summary>Familiarity grows with good leases, fades with time, and stays between 0 and 1.</summary>
public sealed class FamiliarityTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static readonly MatchingInputs Inputs = Setting.Scenario.Matching;

    [Test]
    public void Unknown_seller_is_not_familiar() => Assert.That(new Familiarity(Setting).With(new(3), 100), Is.Zero);

    [Test]
    public void Good_leases_close_a_share_of_what_is_missing()
    {
        var familiarity = new Familiarity(Setting);
        for (int lease = 1; lease <= 5; lease++)
        {
            familiarity.Gain(new(3), 10, 1);
            Assert.That(familiarity.With(new(3), 10), Is.EqualTo(1 - Math.Pow(1 - Inputs.FamiliarityGain, lease)).Within(1e-12));
        }
    }

    [Test]
    public void Poor_lease_gains_less_and_a_better_than_agreed_one_no_more()
    {
        double After(double achieved)
        {
            var familiarity = new Familiarity(Setting);
            familiarity.Gain(new(3), 10, achieved);
            return familiarity.With(new(3), 10);
        }

        Assert.That(After(0.5), Is.EqualTo(After(1) / 2).Within(1e-12));
        Assert.That(After(3), Is.EqualTo(After(1)));
    }

    [Test]
    public void Fades_by_its_share_a_year()
    {
        const int Days = 300;
        var familiarity = new Familiarity(Setting);
        familiarity.Gain(new(3), 0, 1);
        double fresh = familiarity.With(new(3), 0);
        Assert.That(familiarity.With(new(3), Days), Is.EqualTo(fresh * Math.Pow(1 - Inputs.FamiliarityFadePerYear, Days / 365.25)).Within(1e-12));
        Assert.That(familiarity.Sellers, Is.EqualTo(1));
    }
}
