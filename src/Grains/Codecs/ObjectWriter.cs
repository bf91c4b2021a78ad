using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MarketSim.Grains.Codecs;

/// <summary>Takes objects as bytes, each with all its fields. Numbers are in the machine's own (little-endian) order.</summary>
/// <param name="types">The types that may be written.</param>
/// <param name="bound">Objects that are not written, because whoever reads has them already.</param>
/// <param name="asTree">Whether objects form a tree. If they do not, an object to which several refer is written once.</param>
internal sealed class ObjectWriter(CodecTypes types, BoundObjects bound, bool asTree = false)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly Dictionary<object, int> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, int> _scopedIds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, (ObjectCodec Codec, int Number)> _codecs = [];
    private readonly Stack<Type> _inside = [];
    private bool _scoped;

    /// <summary>All that was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Writes a value that holds no reference, as its bytes in memory.</summary>
    public void Raw<T>(T value)
    {
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(_bytes.GetSpan(Unsafe.SizeOf<T>())), value);
        _bytes.Advance(Unsafe.SizeOf<T>());
    }

    /// <summary>Writes bytes.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>Writes text.</summary>
    public void Text(string text)
    {
        Number(text.Length);
        Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    /// <summary>Writes a whole number, at least 0 and small as a rule: 7 bits a byte.</summary>
    public void Number(int number)
    {
        uint left = (uint)number;
        for (; left >= 0x80; left >>= 7)
        {
            Raw((byte)(left | 0x80));
        }

        Raw((byte)left);
    }

    /// <summary>From now on, objects are known until <see cref="EndScope"/> only: no other agent refers to those of one agent.</summary>
    /// <param name="also">Objects that the reader has, besides those that are bound all the time.</param>
    public void BeginScope(params ReadOnlySpan<object> also)
    {
        _scoped = true;
        foreach (object known in also)
        {
            Add(known);
        }
    }

    /// <summary>Forgets the objects of the scope.</summary>
    public void EndScope()
    {
        _scoped = false;
        _scopedIds.Clear();
    }

    /// <summary>Writes an object, or which one it is.</summary>
    /// <exception cref="NotSupportedException">The codec does not know its type, or the type of something that it refers to.</exception>
    /// <exception cref="InsufficientExecutionStackException">A tree refers back to itself.</exception>
    public void Reference(object? value)
    {
        if (value is null)
        {
            Number(0);
        }
        else if (!asTree && (bound.Ids.TryGetValue(value, out int id) || _ids.TryGetValue(value, out id) || (_scoped && _scopedIds.TryGetValue(value, out id))))
        {
            Number(id + 2);
        }
        else
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            Number(1);
            ObjectCodec codec = CodecOf(value.GetType());
            if (!asTree)
            {
                Add(value);
            }

            _inside.Push(value.GetType());
            codec.Write(this, value);
            _inside.Pop();
        }
    }

    /// <summary>Writes an object that is bound as a rule, such as a way of comparing; none is the default one.</summary>
    public void Bound(object? value)
    {
        if (value is not null && bound.Ids.TryGetValue(value, out int id))
        {
            Number(id + 2);
        }
        else
        {
            Reference(value);
        }
    }

    private void Add(object value)
    {
        int id = bound.Ids.Count + _ids.Count + _scopedIds.Count;
        (_scoped ? _scopedIds : _ids).Add(value, id);
    }

    private ObjectCodec CodecOf(Type type)
    {
        if (_codecs.TryGetValue(type, out (ObjectCodec Codec, int Number) known))
        {
            Number(known.Number);
            return known.Codec;
        }

        try
        {
            ObjectCodec codec = types.CodecOf(type);
            Number(_codecs.Count);
            _codecs.Add(type, (codec, _codecs.Count));
            types.Write(this, codec.Type);
            return codec;
        }
        catch (NotSupportedException refused) when (_inside.Count > 0)
        {
            throw new NotSupportedException($"{refused.Message} (inside {string.Join(" inside ", _inside)})", refused);
        }
    }
}
