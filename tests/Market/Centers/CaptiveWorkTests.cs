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
            var work = new CaptiveWork(owner, new(), installed, new RandomStream(seed, AgentId.Center(0), Purpose.Captive));
            for (int day = 10; day < 1500; day++)
            {
                work.Review(day, 10, installed, load: 0);
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
        var work = new CaptiveWork(University, new(), 100_000, new RandomStream(1, AgentId.Center(0), Purpose.Captive));
        var changedOn = new List<int>();
        int before = 0;
        for (int day = 0; day < 100; day++)
        {
            work.Review(day, 0, 100_000, load: 0);
            if (work.Cards != before)
            {
                changedOn.Add(day);
                before = work.Cards;
            }
        }

        Assert.That(changedOn, Is.Not.Empty.And.All.Matches<int>(day => day % 7 == 0));
    }

    [Test]
    public void It_is_a_need_whatever_was_built_and_is_served_as_far_as_cards_are_there()
    {
        OwnerType owner = University with { CaptiveAtOpening = 0.6, CaptiveGrowthPerYear = 0.1, CaptiveCeiling = 0.8 };
        foreach (double built in new[] { 0.2, 0.5, 1.25, 2, 5 })
        {
            CaptiveWork asObserved = Work(owner, 100_000, 5);
            CaptiveWork other = Work(owner, 100_000, 5);
            for (int day = 0; day < 1000; day += 7)
            {
                asObserved.Review(day, 0, 1_000_000, load: 0);
                other.Review(day, 0, (int)(100_000 * built), load: 0);
                Assert.That(other.Cards, Is.EqualTo(Math.Min(asObserved.Cards, 100_000 * built * 0.8)).Within(1));
            }
        }
    }

    [Test]
    public void Sites_of_owners_that_share_their_need_carry_its_load()
    {
        OwnerType owner = University with { SharesNeed = true, CaptiveCeiling = 0.9 };
        double Share(double load) => Enumerable.Range(0, 400).Average(center =>
        {
            CaptiveWork work = Work(owner, 5, 3, center);
            work.Review(7, 0, 100_000, load);
            return work.Cards / 1e5;
        });
        Assert.That(Share(0.5), Is.EqualTo(0.5).Within(0.01));
        Assert.That(Share(3), Is.EqualTo(0.9).Within(1e-4), "no more than can be used");
    }

    [Test]
    public void What_the_owners_plan_to_use_and_need_no_more_is_surplus()
    {
        OwnerType owner = University with { SharesNeed = true, CaptiveAtOpening = 0.75, CaptiveCeiling = 0.9 };
        Assert.That(Surplus(owner, 0.5), Is.EqualTo(0.25).Within(1e-4));
        Assert.That(Surplus(owner, 0.8), Is.Zero);
        Assert.That(Surplus(owner with { SharesNeed = false, CaptiveAtOpening = 0 }, 0.5), Is.Zero, "the need of others belongs to the site");

        static double Surplus(OwnerType owner, double load)
        {
            var work = new CaptiveWork(owner with { CaptiveSpread = 0 }, new() { WeeklySigma = 0 }, 5, new RandomStream(3, AgentId.Center(0), Purpose.Captive));
            work.Review(7, 0, 100_000, load);
            return work.SurplusCards / 1e5;
        }
    }

    [Test]
    public void Sites_differ_for_good_by_the_spread()
    {
        OwnerType owner = University with { CaptiveAtOpening = 0.3, CaptiveSpread = 0.6, CaptiveCeiling = 1 };
        double[] logs = [.. Enumerable.Range(0, 2000).Select(center =>
        {
            var work = new CaptiveWork(owner, new() { WeeklySigma = 0 }, 1e6, new RandomStream(9, AgentId.Center(center), Purpose.Captive));
            work.Review(0, 0, 100_000_000, load: 0);
            return Math.Log(work.Cards / 3e5);
        })];
        double mean = logs.Average();
        Assert.That(Math.Sqrt(logs.Average(log => (log - mean) * (log - mean))), Is.EqualTo(0.6).Within(0.03));
        Assert.That(logs.Average(Math.Exp), Is.EqualTo(1).Within(0.05), "the mean stays");
    }

    [Test]
    public void Follows_its_growth_on_average()
    {
        double afterTwoYears = Enumerable.Range(0, 400).Average(center =>
        {
            var work = new CaptiveWork(University with { CaptiveCeiling = 1 }, new(), 1_000_000, new RandomStream(3, AgentId.Center(center), Purpose.Captive));
            for (int day = 0; day <= 728; day += 7)
            {
                work.Review(day, 0, 1_000_000, load: 0);
            }

            return work.Cards / 1e6;
        });
        double path = University.CaptiveAtOpening * Math.Pow(1 + University.CaptiveGrowthPerYear, 728 / 365.25);
        Assert.That(afterTwoYears, Is.EqualTo(path).Within(0.05 * path));
    }

    private static CaptiveWork Work(OwnerType owner, double neededCards, ulong seed, int center = 0) =>
        new(owner, new(), neededCards, new RandomStream(seed, AgentId.Center(center), Purpose.Captive));
}
