using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MarketSim.Grains.Wire;

/// <summary>Takes plain data as bytes, in the machine's own (little-endian) order.</summary>
internal sealed class PlainWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly Dictionary<Type, int> _types = [];

    /// <summary>All that was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Writes a value that holds no reference, as its bytes in memory: numbers, enumerations, dates, ids, amounts.</summary>
    public void Raw<T>(T value)
    {
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(_bytes.GetSpan(Unsafe.SizeOf<T>())), value);
        _bytes.Advance(Unsafe.SizeOf<T>());
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>Names a type: in full the first time, by number after that. No type stands for no object.</summary>
    public void Type(Type? type)
    {
        if (type is null)
        {
            Raw(-1);
        }
        else if (_types.TryGetValue(type, out int number))
        {
            Raw(number);
        }
        else
        {
            number = _types.Count;
            _types.Add(type, number);
            Raw(number);
            PlainCodec<string?>.Write(this, PlainTypes.NameOf(type));
        }
    }
}
