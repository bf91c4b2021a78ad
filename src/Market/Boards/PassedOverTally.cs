using MarketSim.Market.Books;

namespace MarketSim.Market.Boards;

/// <summary>Work that passed each center over in a day, by obstacle.</summary>
/// <remarks>
/// Work is counted per free card, in 2^-<see cref="FractionBits"/> of a card-day: what a center missed is that times its free cards. Work that passed all
/// centers over in the same way is counted once, in a row of its own. Whole numbers throughout, so that tallies add up to the same totals in any order.
/// </remarks>
public sealed class PassedOverTally
{
    /// <summary>Binary digits behind the point of a count.</summary>
    public const int FractionBits = 30;

    private readonly long[] _perFreeCard;

    /// <summary>An empty tally over this many centers.</summary>
    public PassedOverTally(int centers) => _perFreeCard = new long[TableLength(centers)];

    /// <summary>Whether anything was tallied since the last clearing.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>The raw table: a row of <see cref="Obstacles.Count"/> numbers for each center, and one for all of them.</summary>
    public ReadOnlySpan<long> Table => _perFreeCard;

    /// <summary>Length of the raw table of a market with this many centers.</summary>
    public static int TableLength(int centers) => (centers + 1) * Obstacles.Count;

    /// <summary>Notes work that did not go to a center; negative takes back what was noted for all.</summary>
    public void Add(int center, Obstacle obstacle, long perFreeCard)
    {
        IsEmpty = false;
        _perFreeCard[(center * Obstacles.Count) + (int)obstacle] += perFreeCard;
    }

    /// <summary>Notes work that went to none of the centers.</summary>
    public void AddToAll(Obstacle obstacle, long perFreeCard) => Add((_perFreeCard.Length / Obstacles.Count) - 1, obstacle, perFreeCard);

    /// <summary>Adds another tally over the same centers, given as its raw table.</summary>
    public void Add(ReadOnlySpan<long> table)
    {
        IsEmpty = false;
        for (int i = 0; i < table.Length; i++)
        {
            _perFreeCard[i] += table[i];
        }
    }

    /// <summary>Card-days of work that a center with so many free cards missed because of an obstacle.</summary>
    public double CardDays(int center, Obstacle obstacle, long freeCards)
    {
        int all = _perFreeCard.Length - Obstacles.Count;
        long perFreeCard = _perFreeCard[(center * Obstacles.Count) + (int)obstacle] + _perFreeCard[all + (int)obstacle];
        return Math.ScaleB((double)perFreeCard * freeCards, -FractionBits);
    }

    /// <summary>Empties the tally.</summary>
    public void Clear()
    {
        if (!IsEmpty)
        {
            Array.Clear(_perFreeCard);
            IsEmpty = true;
        }
    }
}
