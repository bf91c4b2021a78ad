using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Suppliers;

/// <summary>What a supplier has of one card model: lots in stock, deliveries on the way, a price, and a memory of demand.</summary>
/// <param name="card">Index of the card model.</param>
/// <param name="memoryDays">Memory of daily demand, days, above 0.</param>
internal sealed class Shelf(Index<CardModel> card, double memoryDays)
{
    private readonly Queue<Lot> _lots = [];
    private readonly List<(int Arrives, long Cards, Money UnitCost)> _onTheWay = [];
    private int _demandDay;
    private double _demandPerDay;

    public Index<CardModel> Card { get; } = card;

    public double PriceCny { get; set; }

    public long Stock { get; private set; }

    public long OnTheWay { get; private set; }

    /// <summary>Whether there is something to sell: stock, or a delivery with a date.</summary>
    public bool CanQuote => PriceCny > 0 && Stock + OnTheWay > 0;

    /// <summary>Day on which the next delivery comes; none when nothing is on the way.</summary>
    public int? ComesOn
    {
        get
        {
            int? first = null;
            foreach ((int arrives, _, _) in _onTheWay)
            {
                first = first is { } day ? Math.Min(day, arrives) : arrives;
            }

            return first;
        }
    }

    /// <summary>Age of the oldest lot, days; 0 without stock.</summary>
    public int OldestAge(int day) => _lots.TryPeek(out Lot? lot) ? day - lot.ArrivedOn : 0;

    /// <summary>Takes note of a delivery that is on the way.</summary>
    public void Expect(int arrives, long cards, Money unitCost)
    {
        _onTheWay.Add((arrives, cards, unitCost));
        OnTheWay += cards;
    }

    /// <summary>Takes off the road what has arrived by a day.</summary>
    public IReadOnlyList<(long Cards, Money UnitCost)> Unload(int day)
    {
        var arrived = _onTheWay.Where(delivery => delivery.Arrives <= day).Select(delivery => (delivery.Cards, delivery.UnitCost)).ToList();
        _onTheWay.RemoveAll(delivery => delivery.Arrives <= day);
        OnTheWay -= arrived.Sum(delivery => delivery.Cards);
        return arrived;
    }

    public void Store(long cards, Money unitCost, int day)
    {
        _lots.Enqueue(new Lot(cards, unitCost, day));
        Stock += cards;
    }

    /// <summary>Takes cards from the oldest lots and says what they had cost.</summary>
    public Money Take(long cards)
    {
        var cost = Money.Zero;
        Stock -= cards;
        while (cards > 0)
        {
            Lot lot = _lots.Peek();
            long part = Math.Min(cards, lot.Cards);
            cost += lot.UnitCost * part;
            lot.Cards -= part;
            cards -= part;
            if (lot.Cards == 0)
            {
                _lots.Dequeue();
            }
        }

        return cost;
    }

    /// <summary>Notes that customers asked for cards, served or not.</summary>
    public void NoteDemand(double cards, int day) => _demandPerDay = DemandPerDay(day) + (cards / memoryDays);

    /// <summary>Cards asked for per day, exponentially smoothed.</summary>
    public double DemandPerDay(int day)
    {
        _demandPerDay *= Math.Exp(-(day - _demandDay) / memoryDays);
        _demandDay = day;
        return _demandPerDay;
    }
}

/// <summary>Cards that came together, at one cost; sold first in, first out.</summary>
internal sealed class Lot(long cards, Money unitCost, int arrivedOn)
{
    public long Cards { get; set; } = cards;

    public Money UnitCost { get; } = unitCost;

    public int ArrivedOn { get; } = arrivedOn;
}
