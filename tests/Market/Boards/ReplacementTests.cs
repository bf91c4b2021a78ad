using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Boards;

/// <summary>What a card costs to replace where it is quoted, was sold of late, is shipped, and where only others can be had.</summary>
public sealed class ReplacementTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void A_quote_comes_first_then_the_last_price_paid_then_the_landed_cost()
    {
        Board board = Market(shipsA800: true, paidA800: 130_000);
        board.Apply(new SupplierOffers(0, [new CardOffer(Examples.A800, 150_000, 8)]));
        Assert.That(Replacement.CostCny(board, Examples.A800), Is.EqualTo(150_000));
        board.Apply(new SupplierOffers(0, [new CardOffer(Examples.A800, 0, 0)]));
        Assert.That(Replacement.CostCny(board, Examples.A800), Is.EqualTo(130_000));
        Assert.That(Replacement.CostCny(Market(shipsA800: true), Examples.A800), Is.EqualTo(100_000));
    }

    [Test]
    public void A_card_that_is_not_to_be_had_costs_what_the_cheapest_other_costs_for_its_speed()
    {
        Board board = Market(shipsA800: false);
        board.Apply(new SupplierOffers(0, [new CardOffer(Examples.Rtx4090, 13_000, 8), new CardOffer(Examples.Ascend910B, 90_000, 8)]));
        double cheapest = Math.Min(13_000 / Speed(Examples.Rtx4090), 90_000 / Speed(Examples.Ascend910B));
        Assert.That(Replacement.OfModelCny(board, Examples.A800), Is.Null);
        Assert.That(Replacement.CostCny(board, Examples.A800), Is.EqualTo(cheapest * Speed(Examples.A800)).Within(1e-6));
    }

    [Test]
    public void Where_nothing_is_to_be_had_the_landed_cost_is_left() => Assert.That(Replacement.CostCny(Market(shipsA800: false), Examples.A800), Is.EqualTo(100_000));

    private static double Speed(Index<CardModel> card) => Setting.Cards[card].Pflops() * Setting.Throughput.KernelShare(card);

    private static Board Market(bool shipsA800, double paidA800 = double.NaN)
    {
        var board = new Board(Setting);
        board.Apply(new UpstreamNotice([100_000, 80_000, 12_000], [shipsA800 ? 10 : 0, 0, 0]));
        board.Apply(Opening.Report(Setting) with { PaidPriceByCard = [paidA800, double.NaN, double.NaN] });
        return board;
    }
}
