using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MarketSim.Reports.Tables;

/// <summary>Turns cells into the canonical byte stream of <see cref="ContentHash{TRow}"/> and hashes it as it grows.</summary>
public sealed class CanonicalBytes : IDisposable
{
    private const long CanonicalNaN = 0x7FF8_0000_0000_0000;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[1 << 14];
    private int _used;

    /// <summary>One byte.</summary>
    public void Byte(byte value) => Reserve(1)[0] = value;

    /// <summary>Four bytes, little-endian.</summary>
    public void Whole(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);

    /// <summary>Eight bytes, little-endian.</summary>
    public void LongWhole(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), value);

    /// <summary>The bits of the number; all zeros are the positive zero, all NaN are one NaN.</summary>
    public void Real(double value)
    {
        long bits = value == 0.0 ? 0L : double.IsNaN(value) ? CanonicalNaN : BitConverter.DoubleToInt64Bits(value);
        LongWhole(bits);
    }

    /// <summary>Length in bytes, then the bytes of UTF-8.</summary>
    public void Text(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        Whole(length);
        if (length <= _buffer.Length)
        {
            Encoding.UTF8.GetBytes(value, Reserve(length));
            return;
        }

        Drain();
        _hash.AppendData(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>The SHA-256 of everything so far, 64 lower-case hexadecimal digits; starts afresh.</summary>
    public string Finish()
    {
        Drain();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private Span<byte> Reserve(int count)
    {
        if (_used + count > _buffer.Length)
            Drain();
        Span<byte> span = _buffer.AsSpan(_used, count);
        _used += count;
        return span;
    }

    private void Drain()
    {
        _hash.AppendData(_buffer, 0, _used);
        _used = 0;
    }
}
