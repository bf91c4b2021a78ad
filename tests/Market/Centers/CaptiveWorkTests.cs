using CsCheck;
using MarketSim.Market.Centers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>An owner's own work stays between nothing and its ceiling, grows, and is looked at once a week.</summary>
public sealed class CaptiveWorkTests
{
    private static readonly OwnerType University = TinyMarket.Scenario.Centers.Owners.First(owner => owner.Id == "university");

    [Test]
    public void Stays_within_its_ceiling() => Gen.Select(Gen.ULong, Gen.Double[0, 1], Gen.Double[-1, 5], Gen.Double[0, 1], Gen.Int[0, 20_000])
        .Sample((seed, atOpening, growth, ceiling, installed) =>
        {
            OwnerType owner = University with { CaptiveAtOpening = atOpening, CaptiveGrowthPerYear = growth, CaptiveCeiling = ceiling };
            var work = new CaptiveWork(owner, new(), 1, new RandomStream(seed, AgentId.Center(0), Purpose.Captive));
            for (int day = 10; day < 1500; day++)
            {
                work.Review(day, 10, installed);
                if (work.Cards < 0 || work.Cards > installed * ceiling)
                {
                    return false;
                }
            }

            return true;
        }, iter: 50);

    [Test]
    public void Changes_only_once_a_week()
    {
        var work = new CaptiveWork(University, new(), 1, new RandomStream(1, AgentId.Center(0), Purpose.Captive));
        var changedOn = new List<int>();
        int before = 0;
        for (int day = 0; day < 100; day++)
        {
            work.Review(day, 0, 100_000);
            if (work.Cards != before)
            {
                changedOn.Add(day);
                before = work.Cards;
            }
        }

        Assert.That(changedOn, Is.Not.Empty.And.All.Matches<int>(day => day % 7 == 0));
    }

    [Test]
    public void Building_further_ahead_makes_no_more_own_work()
    {
        OwnerType owner = University with { CaptiveAtOpening = 0.6, CaptiveGrowthPerYear = 0.1, CaptiveCeiling = 0.8 };
        foreach (double ahead in new[] { 1.25, 2, 5 })
        {
            var asObserved = new CaptiveWork(owner, new(), 1, new RandomStream(5, AgentId.Center(0), Purpose.Captive));
            var further = new CaptiveWork(owner, new(), ahead, new RandomStream(5, AgentId.Center(0), Purpose.Captive));
            var scarce = new CaptiveWork(owner, new(), 1 / ahead, new RandomStream(5, AgentId.Center(0), Purpose.Captive));
            for (int day = 0; day < 1000; day += 7)
            {
                asObserved.Review(day, 0, 100_000);
                further.Review(day, 0, (int)(100_000 * ahead));
                scarce.Review(day, 0, (int)(100_000 / ahead));
                Assert.That(further.Cards, Is.EqualTo(asObserved.Cards).Within(1));
                Assert.That(scarce.Cards, Is.EqualTo(Math.Min(asObserved.Cards, 100_000 / ahead)).Within(1));
            }
        }
    }

    [Test]
    public void Follows_its_growth_on_average()
    {
        double afterTwoYears = Enumerable.Range(0, 400).Average(center =>
        {
            var work = new CaptiveWork(University with { CaptiveCeiling = 1 }, new(), 1, new RandomStream(3, AgentId.Center(center), Purpose.Captive));
            for (int day = 0; day <= 728; day += 7)
            {
                work.Review(day, 0, 1_000_000);
            }

            return work.Cards / 1e6;
        });
        double path = University.CaptiveAtOpening * Math.Pow(1 + University.CaptiveGrowthPerYear, 728 / 365.25);
        Assert.That(afterTwoYears, Is.EqualTo(path).Within(0.05 * path));
    }
}
