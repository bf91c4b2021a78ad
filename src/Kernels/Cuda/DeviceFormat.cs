using System.Runtime.InteropServices;
using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>Numbers as they lie in device memory, and CUDA's numbers for their types.</summary>
internal static class DeviceFormat
{
    /// <summary>CUDA_R_32F.</summary>
    public const int Fp32 = 0;

    /// <summary>CUDA_R_16BF.</summary>
    public const int Bf16 = 14;

    /// <summary>cudaDataType_t of a type.</summary>
    public static int Of(DataType type) => type switch
    {
        DataType.Fp16 => 2,
        DataType.Bf16 => Bf16,
        DataType.Fp8 => 28,
        _ => Fp32,
    };

    /// <summary>Bytes of numbers.</summary>
    public static byte[] Pack(float[] numbers, DataType type)
    {
        switch (type)
        {
            case DataType.Fp8:
                return Array.ConvertAll(numbers, NumberFormats.ToFp8);
            case DataType.Bf16:
                return Bytes(Array.ConvertAll(numbers, NumberFormats.ToBf16));
            case DataType.Fp16:
                return Bytes(Array.ConvertAll(numbers, number => (Half)number));
            default:
                return Bytes(numbers);
        }
    }

    /// <summary>Bytes of row numbers, 32-bit whole numbers.</summary>
    public static byte[] PackIndices(float[] rows) => Bytes(Array.ConvertAll(rows, row => (int)row));

    /// <summary>Numbers from bytes.</summary>
    public static float[] Unpack(byte[] bytes, DataType type) => type switch
    {
        DataType.Fp8 => Array.ConvertAll(bytes, NumberFormats.FromFp8),
        DataType.Bf16 => Array.ConvertAll(MemoryMarshal.Cast<byte, ushort>(bytes).ToArray(), NumberFormats.FromBf16),
        DataType.Fp16 => Array.ConvertAll(MemoryMarshal.Cast<byte, Half>(bytes).ToArray(), number => (float)number),
        _ => MemoryMarshal.Cast<byte, float>(bytes).ToArray(),
    };

    private static byte[] Bytes<T>(T[] numbers)
        where T : unmanaged => MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
}
