using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Setting;

/// <summary>Owners that share their need: it starts at what they planned to use, follows the dated need for their work.</summary>
public sealed class OwnNeedTests
{
    private const double Planned = 0.7;
    private static readonly Index<OwnerType> Firms = new(0);
    private static readonly MarketSetting Setting = With(need => need);

    [Test]
    public void It_starts_at_the_planned_share_of_the_sites_of_the_first_day()
    {
        double capacity = Setting.Population.Centers.Where(center => center.OperatingAtStart && center.Owner == Firms)
            .Sum(center => center.SizePflops / Setting.Cards[center.Card].Pflops() * Setting.OwnNeed.PflopsPerCard(Firms, center.Card));
        Assert.That(capacity, Is.Positive);
        Assert.That(Setting.OwnNeed.On(Firms, 0), Is.EqualTo(capacity * Planned).Within(1e-9 * capacity));
        Assert.That(Setting.OwnNeed.On(new(1), 0), Is.Zero, "no other type shares a need");
    }

    [Test]
    public void It_follows_the_dated_need_for_its_work()
    {
        MarketSetting grows = With(work => work with { SizeGrowthPerYear = 0, Need = [new NeedPoint { Date = Start, Factor = 1 }, new NeedPoint { Date = Start.AddDays(300), Factor = 3 }] });
        Assert.That(grows.OwnNeed.On(Firms, 300) / grows.OwnNeed.On(Firms, 0), Is.EqualTo(3).Within(1e-9));
        Assert.That(grows.OwnNeed.On(Firms, 150) / grows.OwnNeed.On(Firms, 0), Is.EqualTo(Math.Sqrt(3)).Within(1e-9));
    }

    [Test]
    public void It_follows_a_path_of_its_own_where_the_owners_have_one()
    {
        NeedPoint[] own = [new NeedPoint { Date = Start, Factor = 2 }, new NeedPoint { Date = Start.AddDays(300), Factor = 3 }];
        MarketSetting apart = With(
            work => work with { SizeGrowthPerYear = 0, Need = [new NeedPoint { Date = Start, Factor = 1 }, new NeedPoint { Date = Start.AddDays(300), Factor = 9 }] },
            owner => owner with { OwnWork = [.. owner.OwnWork.Select(work => work with { Need = own })] });
        Assert.That(apart.OwnNeed.On(Firms, 300) / apart.OwnNeed.On(Firms, 0), Is.EqualTo(1.5).Within(1e-9));
    }

    [Test]
    public void A_card_does_as_much_as_it_is_faster_than_the_reference_card()
    {
        Assert.That(Setting.OwnNeed.PflopsPerCard(Firms, Examples.A800), Is.EqualTo(Setting.Cards[Examples.A800].Pflops()).Within(1e-12));
        Assert.That(Enumerable.Range(0, Setting.Cards.Length).Select(card => Setting.OwnNeed.PflopsPerCard(Firms, new(card))), Has.All.Positive);
    }

    private static DateOnly Start => TinyMarket.Scenario.Horizon.Start;

    private static MarketSetting With(Func<WorkType, WorkType> change, Func<OwnerType, OwnerType>? changeOwner = null)
    {
        Scenario scenario = TinyMarket.Scenario.Owners(owner => (changeOwner ?? (same => same))(owner) with
        {
            SharesNeed = owner.Id == TinyMarket.Scenario.Centers.Owners[0].Id,
            CaptiveAtOpening = Planned,
            CaptiveCeiling = 1,
            CaptiveGrowthPerYear = 0,
        });
        return TinyMarket.Setting(scenario with { Demand = scenario.Demand with { Work = [.. scenario.Demand.Work.Select(change)] } });
    }
}
