using MarketSim.Market.Books;

namespace MarketSim.Market.Boards;

/// <summary>Card-days of work that passed each center over in a day, by obstacle.</summary>
/// <remarks>Whole numbers, so that tallies add up to the same totals in any order.</remarks>
public sealed class PassedOverTally
{
    private readonly long[] _cardDays;

    /// <summary>An empty tally over this many centers.</summary>
    public PassedOverTally(int centers) => _cardDays = new long[centers * Obstacles.Count];

    /// <summary>Whether anything was tallied since the last clearing.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>The raw table, a row of <see cref="Obstacles.Count"/> numbers for each center.</summary>
    public ReadOnlySpan<long> Table => _cardDays;

    /// <summary>Notes work that did not go to a center.</summary>
    public void Add(int center, Obstacle obstacle, long cardDays)
    {
        IsEmpty = false;
        _cardDays[(center * Obstacles.Count) + (int)obstacle] += cardDays;
    }

    /// <summary>Adds another tally over the same centers, given as its raw table.</summary>
    public void Add(ReadOnlySpan<long> table)
    {
        IsEmpty = false;
        for (int i = 0; i < table.Length; i++)
        {
            _cardDays[i] += table[i];
        }
    }

    /// <summary>The card-days by obstacle of one center.</summary>
    public ReadOnlySpan<long> Of(int center) => _cardDays.AsSpan(center * Obstacles.Count, Obstacles.Count);

    /// <summary>Empties the tally.</summary>
    public void Clear()
    {
        if (!IsEmpty)
        {
            Array.Clear(_cardDays);
            IsEmpty = true;
        }
    }
}
