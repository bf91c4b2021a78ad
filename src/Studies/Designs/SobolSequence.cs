using System.Numerics;
using MarketSim.Market.Randomness;

namespace MarketSim.Studies.Designs;

/// <summary>A Sobol sequence: points that fill the unit cube evenly, the more there are the finer; scrambled by a seed, so that it has an error to estimate.</summary>
/// <remarks>
/// Sobol, USSR Comput. Math. Math. Phys. 7 (1967); construction after Bratley and Fox, ACM Trans. Math. Softw. 14 (1988). Scrambling: Owen's nested
/// uniform scrambling ("Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995) with every bit of the permutation tree drawn by Philox from (seed,
/// dimension, level, digits above): exact, and the same on any machine. It keeps the net: each block of 2^m points still has one in every dyadic box of its
/// kind. Numbers of points that are powers of two are the even ones.
/// </remarks>
public sealed class SobolSequence
{
    private const int Bits = 32;
    private readonly uint[][] _directions;
    private readonly ulong? _seed;

    /// <summary>Opens the sequence.</summary>
    /// <param name="dimensions">Dimensions, 1 to <see cref="DirectionNumbers.MaxDimensions"/>.</param>
    /// <param name="seed">The study's seed; without one the points are not scrambled.</param>
    /// <exception cref="ArgumentOutOfRangeException">More dimensions than there are direction numbers.</exception>
    public SobolSequence(int dimensions, ulong? seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, DirectionNumbers.MaxDimensions);
        _directions = [.. Enumerable.Range(0, dimensions).Select(DirectionNumbers.Of)];
        _seed = seed;
    }

    /// <summary>The first points of a scrambled sequence. A longer list begins with the shorter one.</summary>
    public static double[][] Draw(int count, int dimensions, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var sequence = new SobolSequence(dimensions, seed);
        return [.. Enumerable.Range(0, count).Select(index => sequence.Point((uint)index))];
    }

    /// <summary>A point of the sequence, each coordinate in (0, 1), the middle of a cell of width 2^-32.</summary>
    /// <param name="index">Its number, from 0.</param>
    public double[] Point(uint index)
    {
        var point = new double[_directions.Length];
        for (int d = 0; d < point.Length; d++)
        {
            uint bits = 0;
            for (uint rest = index; rest != 0; rest &= rest - 1)
            {
                bits ^= _directions[d][BitOperations.TrailingZeroCount(rest)];
            }

            point[d] = ((_seed is { } seed ? Scrambled(bits, d, seed) : bits) + 0.5) / (1UL << Bits);
        }

        return point;
    }

    private static uint Scrambled(uint bits, int dimension, ulong seed)
    {
        uint result = 0;
        for (int level = 0; level < Bits; level++)
        {
            uint above = level == 0 ? 0 : bits >> (Bits - level);
            uint place = ((uint)dimension << 8) | (uint)level;
            uint flip = Philox4x32.Generate(new(above, place, (uint)Purpose.Scrambling, 0), (uint)seed, (uint)(seed >> 32)).W0 & 1;
            result = (result << 1) | (((bits >> (Bits - 1 - level)) & 1) ^ flip);
        }

        return result;
    }
}
