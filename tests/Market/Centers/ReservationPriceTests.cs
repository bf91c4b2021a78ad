using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>The reservation price is the price at which a project is worth nothing more, or has just the loss that its owner accepts.</summary>
public sealed class ReservationPriceTests
{
    private const int Project = 8;
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void Makes_the_net_present_value_zero() => Gen.Double[2, 12].Sample(rent =>
    {
        Board board = Market(rent);
        double price = Of().ReservationPriceCny(board, Examples.A800, 0, 0);
        Quote(board, price);
        return Math.Abs(Of().ValueOverCapex(board, Examples.A800, 0)) < 1e-6 || price is 0 || price >= Most(board) - 1e-6;
    });

    [Test]
    public void Is_within_its_bounds_for_usual_rents_and_not_at_them() =>
        Assert.That(Of().ReservationPriceCny(Market(6), Examples.A800, 0, 0), Is.GreaterThan(0).And.LessThan(Most(Market(6))));

    [Test]
    public void Rises_with_rents_with_the_loss_accepted_and_with_what_is_spent()
    {
        double usual = Of().ReservationPriceCny(Market(6), Examples.A800, 0, 0);
        Assert.That(Of().ReservationPriceCny(Market(7), Examples.A800, 0, 0), Is.GreaterThan(usual));
        Assert.That(Of().ReservationPriceCny(Market(6), Examples.A800, 0, 0.1), Is.GreaterThan(usual));
        Assert.That(Of().ReservationPriceCny(Market(6), Examples.A800, 0.4, 0), Is.GreaterThan(usual));
    }

    [Test]
    public void Does_not_rise_with_the_price_itself()
    {
        OwnerType own = Setting.Owners[Examples.MarketBuilt] with { CaptiveAtOpening = 0.8, OfferedShare = 0 };
        double At(double price)
        {
            Board board = Market(6);
            Quote(board, price);
            return new Prospect(Setting, Setting.Population.Centers[Project], own, optimism: 1, countsPipeline: false).ReservationPriceCny(board, Examples.A800, 0, 0);
        }

        Assert.That(At(300_000), Is.EqualTo(At(100_000)), "own work is worth no more because cards are dear");
    }

    [Test]
    public void An_owner_with_a_frame_contract_reckons_with_its_price_while_the_maker_ships()
    {
        OwnerType frame = Setting.Owners[Examples.MarketBuilt] with { FrameContractDays = 200 };
        Board board = Market(6);
        Quote(board, 300_000);
        board.Apply(new UpstreamNotice([100_000, 80_000, 12_000], [10, 0, 0]) { FramePriceCny = [140_000, 1, 1] });
        var prospect = new Prospect(Setting, Setting.Population.Centers[Project], frame, optimism: 1, countsPipeline: false);
        Assert.That(prospect.CostsOf(board, Examples.A800).CardCny, Is.EqualTo(140_000));
        Assert.That(Of().CostsOf(board, Examples.A800).CardCny, Is.EqualTo(300_000).Within(0.01));
    }

    private static double Most(Board board) => board.Upstream.LandedCostCny[Examples.A800] * Setting.Scenario.Supply.Pricing.MaxPriceOverCost;

    private static void Quote(Board board, double price) => board.Apply(new SupplierOffers(0, [new CardOffer(Examples.A800, price, 8)]));

    private static Prospect Of() =>
        new(Setting, Setting.Population.Centers[Project] with { Owner = Examples.MarketBuilt }, Setting.Owners[Examples.MarketBuilt], optimism: 1, countsPipeline: false);

    private static Board Market(double rent)
    {
        var board = new Board(Setting);
        board.Apply(Opening.Report(Setting) with { RentByCard = [.. Setting.Scenario.Cards.Select(_ => rent)] });
        return board;
    }
}
