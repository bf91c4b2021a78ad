using System.Numerics;
using System.Runtime.InteropServices;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>A value for some of the centers: a set of one bit a center, and the values in order of center.</summary>
/// <remarks>Sets are read 64 centers at a time, so that a request screens many listings in a few operations. A map grows with the highest center in it.</remarks>
/// <typeparam name="T">What is kept for a center.</typeparam>
internal sealed class CenterMap<T>
{
    private readonly List<T> _values = [];
    private ulong[] _words = [];

    /// <summary>Number of centers in the map.</summary>
    public int Count => _values.Count;

    /// <summary>The centers in the map, a bit each.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    /// <summary>Whether a center is in the map.</summary>
    public bool Has(Index<CenterProfile> center) => CenterBits.Has(_words, center);

    /// <summary>The value of a center.</summary>
    /// <returns>Whether the center is in the map.</returns>
    public bool TryGet(Index<CenterProfile> center, out T? value)
    {
        bool found = Has(center);
        value = found ? _values[PlaceOf(center)] : default;
        return found;
    }

    /// <summary>Puts a center into the map, or changes its value.</summary>
    public void Set(Index<CenterProfile> center, T value)
    {
        if (Has(center))
        {
            _values[PlaceOf(center)] = value;
            return;
        }

        if (center >> 6 >= _words.Length)
        {
            Array.Resize(ref _words, (center >> 6) + 1);
        }

        _values.Insert(PlaceOf(center), value);
        CenterBits.Mark(_words, center, true);
    }

    /// <summary>Takes centers out of the map.</summary>
    /// <param name="argument">Handed to <paramref name="isGone"/>, so that it needs to capture nothing.</param>
    /// <param name="isGone">Whether to take out a center with this value.</param>
    public void RemoveWhere<TArgument>(TArgument argument, Func<TArgument, Index<CenterProfile>, T, bool> isGone)
    {
        Span<T> values = CollectionsMarshal.AsSpan(_values);
        int place = 0;
        int kept = 0;
        for (int word = 0; word < _words.Length; word++)
        {
            for (ulong left = _words[word]; left != 0; left &= left - 1)
            {
                Index<CenterProfile> center = CenterBits.Lowest(word, left);
                T value = values[place++];
                if (isGone(argument, center, value))
                {
                    CenterBits.Mark(_words, center, false);
                }
                else
                {
                    values[kept++] = value;
                }
            }
        }

        _values.RemoveRange(kept, place - kept);
    }

    /// <summary>Empties the map.</summary>
    public void Clear()
    {
        if (_values.Count > 0)
        {
            _values.Clear();
            Array.Clear(_words);
        }
    }

    private int PlaceOf(Index<CenterProfile> center)
    {
        int word = center >> 6;
        int place = BitOperations.PopCount(_words[word] & ((1UL << center) - 1));
        foreach (ulong before in _words.AsSpan(0, word))
        {
            place += BitOperations.PopCount(before);
        }

        return place;
    }
}
