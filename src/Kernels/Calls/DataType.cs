using System.Text.Json.Serialization;
using MarketSim.Kernels.Profiles;

namespace MarketSim.Kernels.Calls;

/// <summary>Types of the numbers that a kernel multiplies.</summary>
[JsonConverter(typeof(SnakeCaseNames<DataType>))]
public enum DataType
{
    /// <summary>IEEE half precision.</summary>
    Fp16,

    /// <summary>bfloat16.</summary>
    Bf16,

    /// <summary>32-bit storage, multiplied with 10 bits of mantissa.</summary>
    Tf32,

    /// <summary>IEEE single precision.</summary>
    Fp32,

    /// <summary>8-bit floating point, E4M3.</summary>
    Fp8,
}

/// <summary>Facts about number types.</summary>
public static class DataTypes
{
    /// <summary>Bytes that a number takes in memory.</summary>
    public static int Bytes(this DataType type) => type switch
    {
        DataType.Fp8 => 1,
        DataType.Fp16 or DataType.Bf16 => 2,
        _ => 4,
    };
}
