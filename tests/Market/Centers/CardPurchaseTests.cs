using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Centers;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>A project's purchase: tenders to all who carry the card, orders from the cheapest, never more than it wants.</summary>
public sealed class CardPurchaseTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void Tenders_go_to_all_who_offer_the_card()
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        var board = new Board(Setting);
        board.Apply(new SupplierOffers(0, [new CardOffer(Examples.A800, 120_000, 8)]));
        board.Apply(new SupplierOffers(2, [new CardOffer(Examples.Rtx4090, 13_000, 8), new CardOffer(Examples.A800, 121_000, 0)]));
        board.Apply(new SupplierOffers(3, [new CardOffer(Examples.Rtx4090, 13_000, 8)]));
        new CardPurchase(Examples.A800, 64).Tender(TinyMarket.Turn(board, outbox));
        Assert.That(outbox.Letters.Select(letter => letter.To), Is.EqualTo([AgentId.Supplier(0), AgentId.Supplier(2)]));
    }

    [Test]
    public void Orders_go_to_the_cheapest_and_never_exceed_what_is_wanted() =>
        Gen.Select(Gen.Long[1, 5000], Gen.Select(Gen.Long[0, 2000], Gen.Long[10_000, 12_000]).Array[0, 12]).Sample((planned, quotes) =>
        {
            Outbox outbox = TinyMarket.Outbox(Setting);
            var board = new Board(Setting);
            var purchase = new CardPurchase(Examples.A800, planned);
            purchase.Tender(TinyMarket.Turn(board, outbox));
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
    public void What_did_not_come_is_wanted_again()
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        Turn turn = TinyMarket.Turn(new Board(Setting), outbox);
        var purchase = new CardPurchase(Examples.A800, 100);
        purchase.Tender(turn);
        purchase.Take(AgentId.Supplier(0), new Quotation(Examples.A800, 100, new Money(5)));
        purchase.Order(turn);
        Assert.That(purchase.Receive(new Consignment(Examples.A800, 40, new Money(5))), Is.EqualTo(new Money(200)));
        purchase.Settle();
        Assert.That(purchase.Complete, Is.False);
        purchase.CutTo(10);
        Assert.That((purchase.Wanted, purchase.Complete, purchase.Planned), Is.EqualTo((40L, true, 100L)));
    }
}
