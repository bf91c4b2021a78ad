using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Suppliers;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Suppliers;

/// <summary>A trader holds more when control is announced or paid prices rise, less when they fall.</summary>
public sealed class OutlookTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static readonly TraderInputs Inputs = new();

    [TestCase(1.1, 1)]
    [TestCase(1.0, 0)]
    [TestCase(0.9, -1)]
    [TestCase(double.NaN, 0)]
    public void Follows_the_trend_of_paid_prices(double paidOverUsual, int expected)
    {
        var board = new Board(Setting);
        board.Apply(Opening.Report(Setting) with { PaidPriceByCard = [paidOverUsual * 100_000, double.NaN, double.NaN], UsualPriceByCard = [100_000, double.NaN, double.NaN] });
        double factor = expected switch { > 0 => Inputs.StockUpFactor, < 0 => Inputs.SellDownFactor, _ => 1 };
        Assert.That(Outlook.CoverFactor(Inputs, board, Examples.A800), Is.EqualTo(factor));
    }

    [Test]
    public void Announced_control_makes_it_stock_up()
    {
        var board = new Board(Setting);
        board.Apply(Opening.Policy(Setting) with { ControlAnnouncedFor = [60, null, null] });
        Assert.That(Outlook.CoverFactor(Inputs, board, Examples.A800), Is.EqualTo(Inputs.StockUpFactor));
        Assert.That(Outlook.CoverFactor(Inputs, board, Examples.Rtx4090), Is.EqualTo(1));
    }
}
