using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Boards;

/// <summary>Running totals of what is on offer equal totals made anew, whatever was posted before.</summary>
public sealed class CardMarketTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void Totals_follow_the_last_posts() =>
        Gen.Select(Gen.Int[0, 5], Gen.Select(Gen.Int[0, 2], Gen.OneOf(Gen.Const(0), Gen.Int[100, 30_000_000]), Gen.Long[0, 1000]).Array[0, 4]).Array[1, 40].Sample(posts =>
        {
            var board = new Board(Setting);
            var last = new Dictionary<int, CardOffer[]>();
            foreach ((int supplier, (int, int, long)[] offers) in posts)
            {
                last[supplier] = [.. offers.Select(offer => new CardOffer(new(offer.Item1), offer.Item2 / 100.0, offer.Item2 == 0 ? 0 : offer.Item3))];
                board.Apply(new SupplierOffers(supplier, [.. last[supplier]]));
            }

            return Enumerable.Range(0, 3).All(card =>
            {
                List<CardOffer> offers = [.. last.Values.SelectMany(list => list).Where(offer => offer.Card == card)];
                List<CardOffer> quotes = [.. offers.Where(offer => offer.IsQuote)];
                long stock = offers.Sum(offer => offer.Stock);
                double mean = stock > 0 ? offers.Sum(offer => offer.PriceCny * offer.Stock) / stock
                    : quotes.Count > 0 ? quotes.Average(offer => offer.PriceCny) : 0;
                return board.Cards.Stock(new(card)) == stock
                    && board.Cards.Carriers(new(card)) == offers.Count
                    && board.Cards.Quotes(new(card)) == quotes.Count
                    && Math.Abs(board.Cards.MeanPriceCny(new(card)) - mean) <= 1e-9 * mean;
            });
        });

    [Test]
    public void Listings_come_change_and_go()
    {
        var board = new Board(Setting);
        board.Apply(Examples.Listing with { Center = new(4) });
        board.Apply(Examples.Listing with { Center = new(2), Province = Examples.Guangdong, FreeCards = 7 });
        board.Apply(Examples.Listing with { Center = new(4), FreeCards = 5 });
        Assert.That(board.ListedCenters.Select(center => center.Value), Is.EqualTo([2, 4]));
        Assert.That(board.ListedIn(Examples.Guangdong).Select(center => center.Value), Is.EqualTo([2]));
        Assert.That(board.FreeCards, Is.EqualTo(12));
        board.Apply(Examples.Listing with { Center = new(4), InstalledCards = 0, FreeCards = 0 });
        Assert.That((board.ListedCenters.Single().Value, board.FreeCards), Is.EqualTo((2, 7L)));
    }
}
