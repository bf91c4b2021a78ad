using CsCheck;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Setting;

/// <summary>How need develops: by growth, and by what is said of a kind of work by date.</summary>
public sealed class NeedPathTests
{
    private static readonly Index<Segment> Sme = Examples.Sme;

    [Test]
    public void Steady_growth_is_that_of_compound_interest()
    {
        NeedPath need = Market(growth: 0.5).Need[Sme];
        Assert.That(need.RateOn(0), Is.EqualTo(1).Within(1e-12));
        Assert.That(need.RateOn(365), Is.EqualTo(Math.Pow(1.5, 365 / 365.25)).Within(1e-9));
    }

    [Test]
    public void Waiting_adds_up_whatever_the_growth() => Gen.Select(Gen.Double[-0.5, 2], Gen.Double[-1, 100], Gen.Double[0.01, 60], Gen.Double[0.01, 60]).Sample(
        (growth, from, first, second) =>
        {
            NeedPath need = Market(growth).Need[Sme];
            double once = need.After(from, first + second);
            double twice = need.After(need.After(from, first), second);
            return once > from && (once == twice || Math.Abs(once - twice) < 1e-9);
        }, iter: 30);

    [Test]
    public void Need_changes_at_a_constant_rate_between_dates_and_stays_outside()
    {
        DateOnly start = TinyMarket.Scenario.Horizon.Start;
        WorkType work = TinyMarket.Scenario.Demand.Work[0] with { Need = [new NeedPoint { Date = start.AddDays(10), Factor = 1 }, new NeedPoint { Date = start.AddDays(30), Factor = 4 }] };
        double[] factors = NeedPath.Factors(work.Need, start, 60);
        Assert.That(factors[..11], Has.All.EqualTo(1));
        Assert.That(factors[20], Is.EqualTo(2).Within(1e-12));
        Assert.That(factors[30..], Has.All.EqualTo(4));
    }

    [Test]
    public void What_is_needed_more_is_asked_for_more_often()
    {
        Scenario scenario = TinyMarket.Scenario;
        DateOnly start = scenario.Horizon.Start;
        string online = scenario.Demand.Work[Examples.InferenceOnline].Id;
        MarketSetting setting = TinyMarket.Setting(scenario with
        {
            Demand = scenario.Demand with { Work = [.. scenario.Demand.Work.Select(work => work.Id == online ? work with { Need = [new NeedPoint { Date = start, Factor = 3 }] } : work)] },
        });
        int place = setting.RequestedWork[Sme].Work.IndexOf(Examples.InferenceOnline);
        double share = setting.RequestedWork[Sme].Shares[place];
        Assert.That(setting.Need[Sme].RateOn(5) / Market(scenario.Demand.Segments[Sme].GrowthPerYear).Need[Sme].RateOn(5), Is.EqualTo(1 + (2 * share)).Within(1e-9));
        double[] weights = new double[setting.RequestedWork[Sme].Work.Length];
        setting.Need[Sme].WeightsOn(5, weights);
        Assert.That(weights[place], Is.EqualTo(3 * setting.RequestedWork[Sme].Weights[place]).Within(1e-12));
    }

    [TestCase(0, 4, 1)]
    [TestCase(0.5, 2, 2)]
    [TestCase(1, 1, 4)]
    public void Need_is_met_in_numbers_and_in_size(double share, double number, double size)
    {
        Scenario scenario = TinyMarket.Scenario;
        IReadOnlyList<NeedPoint> need = [new NeedPoint { Date = scenario.Horizon.Start, Factor = 4 }];
        MarketSetting setting = TinyMarket.Setting(scenario with
        {
            Demand = scenario.Demand with { Work = [.. scenario.Demand.Work.Select(work => work with { Need = need, NeedInSizeShare = share })] },
        });
        Assert.That(setting.Need[Sme].RateOn(0), Is.EqualTo(number).Within(1e-9));
        Assert.That(setting.NeedInSize(Examples.InferenceOnline, 0), Is.EqualTo(size).Within(1e-9));
    }

    private static MarketSetting Market(double growth) => TinyMarket.Setting(TinyMarket.Scenario.Segments(segment => segment with { GrowthPerYear = growth }));
}
