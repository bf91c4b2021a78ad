using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Measures;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures;

/// <summary>Card-days that do not add up are refused with day, agent and amounts.</summary>
public sealed class StatisticianTests
{
    [Test]
    public void Card_days_that_add_up_are_taken() =>
        Assert.That(() => new Statistician(TinyMarket.Setting()).Observe(Day(available: 100, leased: 40, captive: 10, idle: 50)), Throws.Nothing);

    [TestCase(49)]
    [TestCase(51)]
    public void Card_days_that_do_not_add_up_are_refused(long idle)
    {
        var statistician = new Statistician(TinyMarket.Setting());
        BrokenBooksException broken = Assert.Throws<BrokenBooksException>(() =>
            statistician.Observe(Day(available: 100, leased: 40, captive: 10, idle)))!;
        Assert.That((broken.Day, broken.Agent, broken.Book), Is.EqualTo((0, (AgentId?)AgentId.Center(2), "card-days")));
        Assert.That((broken.Expected, broken.Actual), Is.EqualTo((100L, 50 + idle)));
    }

    private static CenterDay Day(long available, long leased, long captive, long idle)
    {
        long[] idleBy = new long[Obstacles.Count];
        idleBy[(int)Obstacle.NoDemand] = idle - 5;
        idleBy[(int)Obstacle.Software] = 5;
        return new CenterDay(AgentId.Center(2), Examples.A800, available, leased, captive, idleBy, 30, 10, 15, 0, Money.Zero, Money.Zero);
    }
}
