using System.Runtime.InteropServices;
using MarketSim.Grains.Wire;

namespace MarketSim.Grains.Snapshots;

/// <summary>Gives back what a <see cref="SnapshotWriter"/> took.</summary>
/// <param name="bytes">What was written.</param>
/// <param name="types">The types that may be made.</param>
/// <param name="bound">The objects that were not written.</param>
internal sealed class SnapshotReader(byte[] bytes, SnapshotTypes types, BoundObjects bound)
{
    private readonly PlainReader _bytes = new(bytes);
    private readonly List<object?> _objects = [];
    private readonly List<SnapshotForm> _forms = [];
    private int _scopeStart;

    /// <summary>Whether everything has been read.</summary>
    public bool IsAtEnd => _bytes.IsAtEnd;

    /// <summary>Reads a value that holds no reference.</summary>
    public T Raw<T>() => _bytes.Raw<T>();

    /// <summary>Reads bytes.</summary>
    public ReadOnlySpan<byte> Raw(int count) => _bytes.Raw(count);

    /// <summary>Reads text that was written without references.</summary>
    /// <exception cref="InvalidDataException">There is not as much.</exception>
    public string Text() => new(MemoryMarshal.Cast<byte, char>(Raw(checked(Number() * sizeof(char)))));

    /// <summary>Makes sure that so many bytes are left.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    public void Require(long count)
    {
        if (count > _bytes.Left)
        {
            throw new InvalidDataException("a snapshot ends before its content does");
        }
    }

    /// <summary>Reads a number, at least 0.</summary>
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
                return number <= int.MaxValue ? (int)number : throw new InvalidDataException("a snapshot holds a number that is too large");
            }
        }

        throw new InvalidDataException("a snapshot holds a number without an end");
    }

    /// <summary>See <see cref="SnapshotWriter.BeginScope"/>.</summary>
    public void BeginScope(params ReadOnlySpan<object> also)
    {
        _scopeStart = _objects.Count;
        foreach (object known in also)
        {
            _objects.Add(known);
        }
    }

    /// <summary>See <see cref="SnapshotWriter.EndScope"/>.</summary>
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
            return Known(number - 2) ?? throw new InvalidDataException("a snapshot refers to an object that is not yet made");
        }

        SnapshotForm form = ReadForm();
        _objects.Add(null);
        return form.Read(this, _objects.Count - 1);
    }

    /// <summary>Makes an object known, as soon as it exists and before what it holds is read: it may hold something that refers back to it.</summary>
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
            : throw new InvalidDataException("a snapshot refers to an object that it does not hold");
    }

    private SnapshotForm ReadForm()
    {
        int number = Number();
        if (number == _forms.Count)
        {
            Type type = types.Read(this);
            try
            {
                _forms.Add(types.FormOf(type));
            }
            catch (NotSupportedException refused)
            {
                throw new InvalidDataException($"a snapshot holds a {type}: {refused.Message}", refused);
            }
        }

        return number < _forms.Count ? _forms[number] : throw new InvalidDataException("a snapshot names no type where it should");
    }
}
