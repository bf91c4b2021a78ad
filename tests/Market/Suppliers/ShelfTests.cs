using CsCheck;
using MarketSim.Market.Books;
using MarketSim.Market.Suppliers;

namespace MarketSim.Market.Tests.Suppliers;

/// <summary>Stock goes out first in, first out, and its cost with it, to the fen.</summary>
public sealed class ShelfTests
{
    [Test]
    public void Cost_of_what_goes_out_is_the_cost_of_what_came_in() =>
        Gen.Select(Gen.Select(Gen.Long[1, 500], Gen.Long[1, 20_000_000]).Array[1, 20], Gen.Long[1, 60].Array[0, 400]).Sample((lots, takes) =>
        {
            var shelf = new Shelf(new(0), 28);
            foreach ((long cards, long fen) in lots)
            {
                shelf.Store(cards, new Money(fen), 0);
            }

            long[] unitCosts = [.. lots.SelectMany(lot => Enumerable.Repeat(lot.Item2, (int)lot.Item1))];
            long taken = 0;
            foreach (long wanted in takes)
            {
                long part = Math.Min(wanted, shelf.Stock);
                long cost = shelf.Take(part).Fen;
                if (cost != unitCosts.AsSpan((int)taken, (int)part).ToArray().Sum())
                {
                    return false;
                }

                taken += part;
            }

            return shelf.Stock == unitCosts.Length - taken;
        });

    [Test]
    public void Age_is_that_of_the_oldest_lot()
    {
        var shelf = new Shelf(new(0), 28);
        Assert.That(shelf.OldestAge(50), Is.Zero);
        shelf.Store(10, new Money(1), 5);
        shelf.Store(10, new Money(2), 20);
        Assert.That(shelf.OldestAge(50), Is.EqualTo(45));
        shelf.Take(10);
        Assert.That(shelf.OldestAge(50), Is.EqualTo(30));
    }

    [Test]
    public void Deliveries_arrive_on_their_day()
    {
        var shelf = new Shelf(new(0), 28);
        shelf.Expect(10, 8, new Money(1));
        shelf.Expect(12, 16, new Money(2));
        Assert.That(shelf.Unload(9), Is.Empty);
        Assert.That(shelf.Unload(11), Is.EqualTo([(8L, new Money(1))]));
        Assert.That(shelf.OnTheWay, Is.EqualTo(16));
    }

    [Test]
    public void No_stock_and_no_dated_delivery_is_no_quote()
    {
        var shelf = new Shelf(new(0), 28) { PriceCny = 100_000 };
        shelf.NoteDemand(20, 0);
        Assert.That((shelf.CanQuote, shelf.ComesOn), Is.EqualTo((false, (int?)null)), "demand alone is no quote");
        shelf.Expect(30, 8, new Money(1));
        shelf.Expect(12, 8, new Money(1));
        Assert.That((shelf.CanQuote, shelf.ComesOn), Is.EqualTo((true, (int?)12)));
        shelf.Unload(30);
        Assert.That(shelf.CanQuote, Is.False);
        shelf.Store(8, new Money(1), 30);
        Assert.That((shelf.CanQuote, shelf.ComesOn), Is.EqualTo((true, (int?)null)));
    }

    [Test]
    public void Steady_demand_is_remembered_as_it_is_and_fades_when_it_stops()
    {
        var shelf = new Shelf(new(0), 28);
        for (int day = 0; day < 400; day++)
        {
            shelf.NoteDemand(20, day);
        }

        double steady = shelf.DemandPerDay(399);
        Assert.That(steady, Is.EqualTo(20).Within(0.5));
        Assert.That(shelf.DemandPerDay(427), Is.EqualTo(steady / Math.E).Within(1e-9));
    }
}
