using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Centers;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Idle card-days by cause add up exactly, whatever passed by.</summary>
public sealed class IdleAttributionTests
{
    private const long OneCardDay = 1L << PassedOverTally.FractionBits;

    private static readonly Gen<(long Idle, long Reserved, long FreeCards, long[] Passed)> Days = Gen.Select(
        Gen.Frequency((1, Gen.Const(0L)), (5, Gen.Long[0, 200_000])),
        Gen.Long[0, 250_000],
        Gen.Long[0, 200_000],
        Gen.Frequency((1, Gen.Const(0L)), (1, Gen.Long[0, OneCardDay]), (1, Gen.Long[0, OneCardDay * 100_000])).Array[Obstacles.Count]);

    [Test]
    public void Adds_up_exactly() => Days.Array[1, 30].Sample(days =>
    {
        var attribution = new IdleAttribution(memoryDays: 30);
        return days.All(day =>
        {
            long[] shares = attribution.Attribute(day.Idle, day.Reserved, Tally(day.Passed), new(0), day.FreeCards);
            return shares.Sum() == day.Idle && shares.All(share => share >= 0) && shares[(int)Obstacle.Reserved] >= Math.Min(day.Idle, day.Reserved);
        });
    });

    [Test]
    public void Idle_cards_that_nothing_passed_by_had_no_demand()
    {
        long[] shares = new IdleAttribution(memoryDays: 30).Attribute(100, 30, new PassedOverTally(1), new(0), 70);
        Assert.That(shares[(int)Obstacle.NoDemand], Is.EqualTo(70));
        Assert.That(shares[(int)Obstacle.Reserved], Is.EqualTo(30));
    }

    [Test]
    public void Work_that_passed_by_shares_in_proportion()
    {
        var passed = new PassedOverTally(2);
        passed.Add(new(0), Obstacle.Software, 200 * OneCardDay);
        passed.AddToAll(Obstacle.Software, 100 * OneCardDay);
        passed.Add(new(0), Obstacle.OverBudget, 100 * OneCardDay);
        passed.Add(new(1), Obstacle.Remote, 100 * OneCardDay);
        long[] shares = new IdleAttribution(memoryDays: 30).Attribute(1000, 0, passed, new(0), 1000);
        Assert.That(shares[(int)Obstacle.Software], Is.EqualTo(750));
        Assert.That(shares[(int)Obstacle.OverBudget], Is.EqualTo(250));
    }

    [Test]
    public void Causes_are_remembered_for_a_while_and_then_forgotten()
    {
        var attribution = new IdleAttribution(memoryDays: 30);
        var passed = new PassedOverTally(1);
        passed.Add(new(0), Obstacle.Remote, 30 * OneCardDay);
        attribution.Attribute(1000, 0, passed, new(0), 1000);
        passed.Clear();
        long[] nextDay = attribution.Attribute(1000, 0, passed, new(0), 1000);
        Assert.That(nextDay[(int)Obstacle.Remote], Is.InRange(950, 1000));
        for (int day = 0; day < 400; day++)
        {
            nextDay = attribution.Attribute(1000, 0, passed, new(0), 1000);
        }

        Assert.That(nextDay[(int)Obstacle.NoDemand], Is.EqualTo(1000));
    }

    private static PassedOverTally Tally(long[] passed)
    {
        var tally = new PassedOverTally(1);
        for (int i = 0; i < passed.Length; i++)
        {
            tally.Add(new(0), (Obstacle)i, passed[i]);
        }

        return tally;
    }
}
