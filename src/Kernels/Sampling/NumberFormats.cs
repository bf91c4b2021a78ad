using MarketSim.Kernels.Calls;

namespace MarketSim.Kernels.Sampling;

/// <summary>Rounds numbers as a type holds them, and gives their bits.</summary>
public static class NumberFormats
{
    /// <summary>Half the distance between 1 and the next number that a type holds: the relative error of rounding to it.</summary>
    public static double RoundingError(DataType type) => type switch
    {
        DataType.Fp16 => 1.0 / (1 << 11),
        DataType.Bf16 => 1.0 / (1 << 8),
        DataType.Tf32 => 1.0 / (1 << 11),
        DataType.Fp8 => 1.0 / (1 << 4),
        _ => 1.0 / (1 << 24),
    };

    /// <summary>The nearest number that the type holds in memory (TF32 lies in memory as FP32).</summary>
    public static float Round(float value, DataType type) => type switch
    {
        DataType.Fp16 => (float)(Half)value,
        DataType.Bf16 => FromBf16(ToBf16(value)),
        DataType.Fp8 => FromFp8(ToFp8(value)),
        _ => value,
    };

    /// <summary>Bits of the nearest bfloat16, ties to even.</summary>
    public static ushort ToBf16(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }

    /// <summary>The number with these bits as bfloat16.</summary>
    public static float FromBf16(ushort bits) => BitConverter.UInt32BitsToSingle((uint)bits << 16);

    /// <summary>Bits of the nearest FP8 E4M3 number, ties to even, saturating at 448.</summary>
    public static byte ToFp8(float value)
    {
        const float Largest = 448;
        byte sign = value < 0 ? (byte)0x80 : (byte)0;
        float size = Math.Min(Math.Abs(value), Largest);
        if (size < 1.0 / 1024)
        {
            return sign;
        }

        int exponent = Math.Max(-6, Math.ILogB(size));
        int steps = (int)Math.Round(Math.ScaleB(size, 3 - exponent), MidpointRounding.ToEven);
        if (steps == 16)
        {
            (exponent, steps) = (exponent + 1, 8);
        }

        int field = steps < 8 ? 0 : exponent + 7;
        return (byte)(sign | (field << 3) | (steps & 7));
    }

    /// <summary>The number with these bits as FP8 E4M3.</summary>
    public static float FromFp8(byte bits)
    {
        int field = (bits >> 3) & 15;
        int steps = bits & 7;
        double size = field == 0 ? Math.ScaleB(steps, -9) : Math.ScaleB(8 + steps, field - 10);
        return (float)((bits & 0x80) != 0 ? -size : size);
    }
}
