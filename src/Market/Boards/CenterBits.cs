using System.Numerics;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>Sets of centers, a bit each: bit i of word w stands for center 64 w + i, and centers beyond the last word are not in the set.</summary>
internal static class CenterBits
{
    /// <summary>An empty set with room for so many centers.</summary>
    public static ulong[] Empty(int centers) => new ulong[(centers + 63) / 64];

    /// <summary>Whether a center is in a set.</summary>
    public static bool Has(ReadOnlySpan<ulong> set, Index<CenterProfile> center) =>
        (uint)(center >> 6) < (uint)set.Length && ((set[center >> 6] >> center) & 1) != 0;

    /// <summary>Puts a center into a set, or takes it out.</summary>
    public static void Mark(Span<ulong> set, Index<CenterProfile> center, bool isIn)
    {
        ulong bit = 1UL << center;
        set[center >> 6] = isIn ? set[center >> 6] | bit : set[center >> 6] & ~bit;
    }

    /// <summary>The lowest of some of 64 centers.</summary>
    /// <param name="word">Number of the word.</param>
    /// <param name="centers">Those of its centers, a bit each, at least one.</param>
    public static Index<CenterProfile> Lowest(int word, ulong centers) => new((word << 6) + BitOperations.TrailingZeroCount(centers));
}
