using System.Runtime.Intrinsics;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

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

    private readonly int _centers;
    private readonly int _stride;
    private readonly long[] _perFreeCard;

    /// <summary>An empty tally over this many centers.</summary>
    public PassedOverTally(int centers)
    {
        (_centers, _stride) = (centers, Stride(centers));
        _perFreeCard = new long[TableLength(centers)];
    }

    /// <summary>Whether anything was tallied since the last clearing.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>The raw table: a row for each obstacle, with a number for each center, then one for all of them, and padding to a whole word of 64.</summary>
    public ReadOnlySpan<long> Table => _perFreeCard;

    /// <summary>Length of the raw table of a market with this many centers.</summary>
    public static int TableLength(int centers) => Stride(centers) * Obstacles.Count;

    /// <summary>Notes work that did not go to a center; negative takes back what was noted for all.</summary>
    public void Add(Index<CenterProfile> center, Obstacle obstacle, long perFreeCard)
    {
        IsEmpty = false;
        _perFreeCard[((int)obstacle * _stride) + center] += perFreeCard;
    }

    /// <summary>Notes the same work for some of 64 centers.</summary>
    /// <param name="word">Number of the word: centers 64 x word and following.</param>
    /// <param name="centers">Those of them, a bit each.</param>
    /// <param name="obstacle">What was in the way.</param>
    /// <param name="perFreeCard">Work per free card; negative takes back what was noted for all.</param>
    public void Add(int word, ulong centers, Obstacle obstacle, long perFreeCard)
    {
        IsEmpty = false;
        Span<long> row = _perFreeCard.AsSpan(((int)obstacle * _stride) + (word * 64), 64);
        var work = Vector512.Create(perFreeCard);
        for (int first = 0; centers != 0; first += Vector512<long>.Count, centers >>= Vector512<long>.Count)
        {
            if ((byte)centers != 0)
            {
                Span<long> eight = row[first..];
                (Vector512.Create<long>(eight) + (work & Lanes.Of((byte)centers))).CopyTo(eight);
            }
        }
    }

    /// <summary>Notes work that went to none of the centers.</summary>
    public void AddToAll(Obstacle obstacle, long perFreeCard) => Add(new(_centers), obstacle, perFreeCard);

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
    public double CardDays(Index<CenterProfile> center, Obstacle obstacle, long freeCards)
    {
        int row = (int)obstacle * _stride;
        long perFreeCard = _perFreeCard[row + center] + _perFreeCard[row + _centers];
        return Math.ScaleB((double)perFreeCard * freeCards, -FractionBits);
    }

    /// <summary>Room for the centers and the number for all of them, in whole words.</summary>
    private static int Stride(int centers) => ((centers / 64) + 1) * 64;

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
