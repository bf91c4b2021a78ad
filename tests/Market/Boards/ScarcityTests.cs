using MarketSim.Market.Boards;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Boards;

/// <summary>Scarcity: who waits over what there will be, and what announced export control does to it.</summary>
public sealed class ScarcityTests
{
    private const double Horizon = 100;
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [TestCase(0, 1.0)]
    [TestCase(1500, 1.0)]
    [TestCase(3000, 2.0)]
    public void Is_backlog_over_stock_and_shipments_to_come(long backlog, double expected) => Assert.That(Waiting(backlog, null), Is.EqualTo(expected));

    [Test]
    public void Announced_control_ends_what_is_to_come()
    {
        Assert.That(Waiting(3000, 30), Is.EqualTo(3000.0 / (500 + (10 * (30 - 5)))));
        Assert.That(Waiting(3000, 400), Is.EqualTo(Waiting(3000, null)), "beyond the horizon it is no news");
    }

    private static double Waiting(long backlog, int? controlFrom)
    {
        var board = new Board(Setting);
        board.Apply(new UpstreamNotice([100_000, 80_000, 12_000], [10, 0, 0]));
        board.Apply(new SupplierOffers(0, [new CardOffer(Examples.A800, 100_000, 500)]));
        board.Apply(Opening.Report(Setting) with { BacklogByCard = [backlog, 0, 0] });
        board.Apply(Opening.Policy(Setting) with { ControlAnnouncedFor = [controlFrom, null, null] });
        return Scarcity.Waiting(board, Examples.A800, day: 5, Horizon);
    }
}
