using System.Runtime.CompilerServices;

namespace MarketSim.Grains.Wire;

/// <summary>Gives back what a <see cref="PlainWriter"/> took.</summary>
internal sealed class PlainReader(byte[] bytes)
{
    private readonly List<Type> _types = [];
    private int _position;

    /// <summary>Whether everything has been read.</summary>
    public bool IsAtEnd => _position == bytes.Length;

    /// <summary>Bytes that have not been read.</summary>
    public int Left => bytes.Length - _position;

    /// <summary>Reads a value that holds no reference.</summary>
    /// <exception cref="InvalidDataException">The bytes end before it.</exception>
    public T Raw<T>() => Unsafe.ReadUnaligned<T>(in Raw(Unsafe.SizeOf<T>()).GetPinnableReference());

    /// <summary>Reads bytes as they are.</summary>
    /// <exception cref="InvalidDataException">There are not as many.</exception>
    public ReadOnlySpan<byte> Raw(int count)
    {
        if (count < 0 || count > bytes.Length - _position)
        {
            throw new InvalidDataException("a parcel ends before its content does");
        }

        _position += count;
        return bytes.AsSpan(_position - count, count);
    }

    /// <summary>Reads a type; none when there is no object.</summary>
    /// <exception cref="InvalidDataException">The type is not one that parcels carry.</exception>
    public Type? Type()
    {
        int number = Raw<int>();
        if (number < 0)
        {
            return null;
        }

        if (number == _types.Count)
        {
            _types.Add(PlainTypes.Named(PlainCodec<string?>.Read(this)));
        }

        return number < _types.Count ? _types[number] : throw new InvalidDataException("a parcel names no type where it should");
    }
}
