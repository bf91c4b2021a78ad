using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MarketSim.Market.Boards;

/// <summary>Turns eight bits of a set into the lanes of a vector.</summary>
/// <remarks>Vectors of 512 bits are worked on by halves or one by one where the machine has none; results are the same to the last bit.</remarks>
internal static class Lanes
{
    /// <summary>All ones in the lanes whose bit is set, zero in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Of(byte set)
    {
        var bits = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        return Vector512.Equals(Vector512.Create((long)set) & bits, bits);
    }
}
