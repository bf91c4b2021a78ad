namespace MarketSim.Market.Randomness;

/// <summary>The counter-based generator Philox4x32-10: a pure function from (counter, key) to 128 random bits.</summary>
/// <remarks>
/// Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11. Because it is a function of its counter, a stream needs
/// no state besides a position, and nobody's draws can disturb another's. Tested against the authors' published vectors.
/// </remarks>
public static class Philox4x32
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The 128 random bits that belong to a 128-bit counter under a 64-bit key.</summary>
    public static Block Generate(Block counter, uint key0, uint key1)
    {
        (uint c0, uint c1, uint c2, uint c3) = counter;
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0;
            ulong product1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(product1 >> 32) ^ c1 ^ key0, (uint)product1, (uint)(product0 >> 32) ^ c3 ^ key1, (uint)product0);
            key0 += Weyl0;
            key1 += Weyl1;
        }

        return new Block(c0, c1, c2, c3);
    }

    /// <summary>128 bits as four words, lowest first.</summary>
    public readonly record struct Block(uint W0, uint W1, uint W2, uint W3);
}
