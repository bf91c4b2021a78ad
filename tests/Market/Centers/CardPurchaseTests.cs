using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Centers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>A project's purchase: tenders to all who carry the card, orders from the cheapest, never more than it wants.</summary>
public sealed class CardPurchaseTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static readonly FrameInputs Frames = Setting.Scenario.Supply.Frames;
    private static readonly AgentId Center = AgentId.Center(0);

    [Test]
    public void Tenders_go_to_all_who_offer_the_card()
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        var board = new Board(Setting);
        board.Apply(new SupplierOffers(0, [new CardOffer(Examples.A800, 120_000, 8)]));
        board.Apply(new SupplierOffers(2, [new CardOffer(Examples.Rtx4090, 13_000, 8), new CardOffer(Examples.A800, 121_000, 0)]));
        board.Apply(new SupplierOffers(3, [new CardOffer(Examples.Rtx4090, 13_000, 8)]));
        Purchase(64).Ask(Turn(board, outbox), Center);
        Assert.That(outbox.Letters.Select(letter => letter.To), Is.EqualTo([AgentId.Supplier(0), AgentId.Supplier(2)]));
    }

    [Test]
    public void Orders_go_to_the_cheapest_and_never_exceed_what_is_wanted() =>
        Gen.Select(Gen.Long[1, 5000], Gen.Select(Gen.Long[0, 2000], Gen.Long[10_000, 12_000]).Array[0, 12]).Sample((planned, quotes) =>
        {
            Outbox outbox = TinyMarket.Outbox(Setting);
            var board = new Board(Setting);
            var purchase = Purchase(planned);
            purchase.Ask(Turn(board, outbox), Center);
            for (int supplier = 0; supplier < quotes.Length; supplier++)
            {
                purchase.Take(AgentId.Supplier(supplier), new Quotation(Examples.A800, quotes[supplier].Item1, new Money(quotes[supplier].Item2)));
            }

            purchase.Order(TinyMarket.Turn(board, outbox));
            var orders = outbox.Letters.Select(letter => (letter.To, Order: (CardOrder)letter.Letter)).ToList();
            long dearest = orders.Count == 0 ? 0 : orders.Max(order => order.Order.UnitPrice.Fen);
            return orders.Sum(order => order.Order.Wanted) <= planned
                && orders.All(order => order.Order.Wanted <= quotes[order.To.Index].Item1)
                && quotes.Select((quote, supplier) => (quote, supplier)).All(item => item.quote.Item2 >= dearest
                    || item.quote.Item1 == 0
                    || orders.Any(order => order.To.Index == item.supplier && order.Order.Wanted == item.quote.Item1));
        });

    [Test]
    public void Nothing_is_bought_above_the_reservation_price()
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        Turn turn = Turn(new Board(Setting), outbox);
        var purchase = Purchase(100);
        purchase.PaysAtMost = new Money(500);
        purchase.Ask(turn, Center);
        purchase.Take(AgentId.Supplier(0), new Quotation(Examples.A800, 60, new Money(501)));
        purchase.Take(AgentId.Supplier(1), new Quotation(Examples.A800, 30, new Money(500)));
        purchase.Order(turn);
        Assert.That(outbox.Letters.Select(letter => (letter.To, ((CardOrder)letter.Letter).Wanted)), Is.EqualTo([(AgentId.Supplier(1), 30L)]));
    }

    [TestCase(1.0, 100)]
    [TestCase(1.5, 150)]
    [TestCase(50.0, 200)]
    public void In_a_shortage_more_is_asked_for_than_is_bought(double waiting, long asked)
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        var board = new Board(Setting);
        board.Apply(new SupplierOffers(0, [new CardOffer(Examples.A800, 120_000, 8)]));
        var purchase = Purchase(100);
        purchase.Waiting = waiting;
        purchase.Ask(Turn(board, outbox), Center);
        Assert.That(((Tender)outbox.Letters.Single().Letter).Wanted, Is.EqualTo(asked));
        purchase.Take(AgentId.Supplier(0), new Quotation(Examples.A800, 500, new Money(5)));
        purchase.Order(Turn(board, outbox));
        Assert.That(((CardOrder)outbox.Letters[^1].Letter).Wanted, Is.EqualTo(100));
    }

    [Test]
    public void Overdue_deliveries_of_a_frame_contract_go_to_tender_and_are_then_called_off_no_more()
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        var board = new Board(Setting);
        board.Apply(new UpstreamNotice([.. Setting.Scenario.Cards.Select(_ => 1e5)], [.. Setting.Scenario.Cards.Select(_ => 1e6)]));
        board.Apply(new SupplierOffers(0, [new CardOffer(Examples.A800, 120_000, 8)]));
        var purchase = new FramePurchase(Setting.Scenario.Centers, Frames, Examples.A800, 1000, 0, 140);
        purchase.Ask(Turn(board, outbox), Center);
        purchase.Ask(Turn(board, outbox, Frames.ArrearsDays - 1), Center);
        Assert.That(outbox.Letters.Select(letter => letter.Letter), Has.None.InstanceOf<Tender>(), "not yet overdue for long");
        int day = Frames.ArrearsDays + 14;
        purchase.Ask(Turn(board, outbox, day), Center);
        Assert.That(outbox.Letters.Select(letter => letter.Letter).OfType<Tender>().Single().Wanted, Is.EqualTo(128), "what was due then is 200, a part is 128");
        long called = Called(outbox);
        purchase.Take(AgentId.Supplier(0), new Quotation(Examples.A800, 50, new Money(5)));
        purchase.Order(Turn(board, outbox, day));
        purchase.Receive(50);
        purchase.Settle(Turn(board, outbox, day));
        Assert.That(Called(outbox), Is.EqualTo(called - 50));
    }

    [Test]
    public void What_did_not_come_is_wanted_again()
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        Turn turn = Turn(new Board(Setting), outbox);
        var purchase = Purchase(100);
        purchase.Ask(turn, Center);
        purchase.Take(AgentId.Supplier(0), new Quotation(Examples.A800, 100, new Money(5)));
        purchase.Order(turn);
        purchase.Receive(40);
        purchase.Settle(turn);
        Assert.That(purchase.Complete, Is.False);
        purchase.CutTo(10);
        Assert.That((purchase.Wanted, purchase.Complete, purchase.Planned), Is.EqualTo((40L, true, 100L)));
    }

    [Test]
    public void Frame_contract_is_called_off_in_equal_parts_and_its_arrears_stay_due()
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        var board = new Board(Setting);
        board.Apply(new UpstreamNotice([.. Setting.Scenario.Cards.Select(_ => 1e5)], [.. Setting.Scenario.Cards.Select(_ => 1e6)]));
        var purchase = new FramePurchase(Setting.Scenario.Centers, Frames, Examples.A800, 1000, 0, 140);
        purchase.Ask(Turn(board, outbox), Center);
        Assert.That(Called(outbox), Is.EqualTo(100));
        purchase.Receive(60);
        purchase.Ask(Turn(board, outbox, 14), Center);
        Assert.That(Called(outbox), Is.EqualTo(140));
        purchase.Ask(Turn(board, outbox, 400), Center);
        Assert.That(Called(outbox), Is.EqualTo(940));
        purchase.Stop(Turn(board, outbox, 401));
        Assert.That(Called(outbox), Is.Zero);
    }

    [Test]
    public void Frame_contract_is_not_signed_while_makers_cannot_deliver_but_the_owner_waits_only_so_long()
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        var board = new Board(Setting);
        var purchase = new FramePurchase(Setting.Scenario.Centers, Frames, Examples.A800, 1000, 0, 140);
        purchase.Ask(Turn(board, outbox), Center);
        Assert.That((outbox.Letters.Count, purchase.MaySwitch), Is.EqualTo((0, true)));
        Assert.That(outbox.Observations.Cast<CardsWanted>().Single(), Is.EqualTo(new CardsWanted(Center, Examples.A800, 1000, 0)));
        purchase.Ask(Turn(board, outbox, 180), Center);
        Assert.That((Called(outbox), purchase.MaySwitch), Is.EqualTo((100, false)));
    }

    private static TenderPurchase Purchase(long planned) => new(Setting.Scenario.Centers, Examples.A800, planned);

    private static long Called(Outbox outbox) => ((UpstreamOrder)outbox.Letters[^1].Letter).Wanted;

    private static Turn Turn(Board board, Outbox outbox, int day = 0)
    {
        outbox.Begin(Center);
        return TinyMarket.Turn(board, outbox, day);
    }
}
