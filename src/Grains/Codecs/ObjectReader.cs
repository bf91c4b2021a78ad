using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MarketSim.Grains.Codecs;

/// <summary>Gives back what an <see cref="ObjectWriter"/> took.</summary>
/// <param name="bytes">What was written.</param>
/// <param name="types">The types that may be made.</param>
/// <param name="bound">The objects that were not written.</param>
internal sealed class ObjectReader(byte[] bytes, CodecTypes types, BoundObjects bound)
{
    private readonly List<object?> _objects = [];
    private readonly List<ObjectCodec> _codecs = [];
    private int _position;
    private int _scopeStart;

    /// <summary>Bytes that have not been read.</summary>
    public int Left => bytes.Length - _position;

    /// <summary>Reads all there is. Whatever goes wrong, the bytes are to blame.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what was expected, or more than that.</exception>
    public T Whole<T>(Func<ObjectReader, T> read)
    {
        T result;
        try
        {
            result = read(this);
        }
        catch (Exception damage) when (damage is not (InvalidDataException or OutOfMemoryException))
        {
            throw new InvalidDataException($"the bytes cannot be: {damage.Message}", damage);
        }

        return Left == 0 ? result : throw new InvalidDataException("the bytes go on after their content has ended");
    }

    /// <summary>Reads a value that holds no reference.</summary>
    /// <exception cref="InvalidDataException">The bytes end before it.</exception>
    public T Raw<T>() => Unsafe.ReadUnaligned<T>(in Bytes(Unsafe.SizeOf<T>()).GetPinnableReference());

    /// <summary>Reads bytes.</summary>
    /// <exception cref="InvalidDataException">There are not as many.</exception>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)Left)
        {
            throw new InvalidDataException("the bytes end before their content does");
        }

        _position += count;
        return bytes.AsSpan(_position - count, count);
    }

    /// <summary>Reads text.</summary>
    /// <exception cref="InvalidDataException">There is not as much.</exception>
    public string Text() => new(MemoryMarshal.Cast<byte, char>(Bytes(Count(sizeof(char)) * sizeof(char))));

    /// <summary>Reads a whole number, at least 0.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public int Number()
    {
        uint number = 0;
        for (int shift = 0; shift < 32; shift += 7)
        {
            byte part = Raw<byte>();
            number |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number <= int.MaxValue ? (int)number : throw new InvalidDataException("the bytes hold a number that is too large");
            }
        }

        throw new InvalidDataException("the bytes hold a number without an end");
    }

    /// <summary>Reads how many items follow. A count that lies is found before memory is taken for it.</summary>
    /// <param name="size">The fewest bytes that an item takes.</param>
    /// <exception cref="InvalidDataException">There are not as many.</exception>
    public int Count(int size = 1)
    {
        int count = Number();
        return (long)count * size <= Left ? count : throw new InvalidDataException("the bytes end before their content does");
    }

    /// <summary>See <see cref="ObjectWriter.BeginScope"/>.</summary>
    public void BeginScope(params ReadOnlySpan<object> also)
    {
        _scopeStart = _objects.Count;
        foreach (object known in also)
        {
            _objects.Add(known);
        }
    }

    /// <summary>See <see cref="ObjectWriter.EndScope"/>.</summary>
    public void EndScope() => _objects.RemoveRange(_scopeStart, _objects.Count - _scopeStart);

    /// <summary>Reads an object.</summary>
    /// <exception cref="InvalidDataException">The bytes are none.</exception>
    public object? Reference()
    {
        int number = Number();
        if (number == 0)
        {
            return null;
        }

        if (number > 1)
        {
            return Known(number - 2) ?? throw new InvalidDataException("the bytes refer to an object that is not yet made");
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        ObjectCodec codec = ReadCodec();
        _objects.Add(null);
        return codec.Read(this, _objects.Count - 1);
    }

    /// <summary>Makes an object known, as soon as it exists and before what it holds is read: that may refer back to it.</summary>
    public T Made<T>(int place, T made)
        where T : class
    {
        _objects[place] = made;
        return made;
    }

    private object? Known(int id)
    {
        int place = id - bound.InOrder.Count;
        return place < 0 ? bound.InOrder[id]
            : place < _objects.Count ? _objects[place]
            : throw new InvalidDataException("the bytes refer to an object that they do not hold");
    }

    private ObjectCodec ReadCodec()
    {
        int number = Number();
        if (number == _codecs.Count)
        {
            _codecs.Add(types.CodecOf(types.Read(this)));
        }

        return number < _codecs.Count ? _codecs[number] : throw new InvalidDataException("the bytes name no type where they should");
    }
}
