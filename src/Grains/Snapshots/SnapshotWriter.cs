using System.Runtime.InteropServices;
using MarketSim.Grains.Wire;

namespace MarketSim.Grains.Snapshots;

/// <summary>Takes objects as bytes: each once, with all its fields, whoever refers to it.</summary>
/// <param name="types">The types that may be kept.</param>
/// <param name="bound">Objects that are not written, because whoever reads has them already.</param>
internal sealed class SnapshotWriter(SnapshotTypes types, BoundObjects bound)
{
    private readonly PlainWriter _bytes = new();
    private readonly Dictionary<object, int> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, int> _scopedIds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, (SnapshotForm Form, int Number)> _forms = [];
    private readonly Stack<Type> _inside = [];
    private bool _scoped;

    /// <summary>All that was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.Written;

    /// <summary>Writes a value that holds no reference.</summary>
    public void Raw<T>(T value) => _bytes.Raw(value);

    /// <summary>Writes bytes.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.Raw(bytes);

    /// <summary>Writes text, without asking who else refers to it.</summary>
    public void Text(string text)
    {
        Number(text.Length);
        Raw(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    /// <summary>Writes a whole number that is small as a rule.</summary>
    public void Number(int number)
    {
        uint left = (uint)number;
        for (; left >= 0x80; left >>= 7)
        {
            _bytes.Raw((byte)(left | 0x80));
        }

        _bytes.Raw((byte)left);
    }

    /// <summary>From now on, objects are known until <see cref="EndScope"/> only: those of one agent are nobody else's.</summary>
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
    /// <exception cref="NotSupportedException">It, or something that it refers to, cannot be kept.</exception>
    public void Reference(object? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        if (bound.Ids.TryGetValue(value, out int id) || _ids.TryGetValue(value, out id) || (_scoped && _scopedIds.TryGetValue(value, out id)))
        {
            Number(id + 2);
            return;
        }

        Number(1);
        SnapshotForm form = FormOf(value.GetType());
        Add(value);
        _inside.Push(value.GetType());
        form.Write(this, value);
        _inside.Pop();
    }

    private void Add(object value)
    {
        int id = bound.Ids.Count + _ids.Count + _scopedIds.Count;
        (_scoped ? _scopedIds : _ids).Add(value, id);
    }

    private SnapshotForm FormOf(Type type)
    {
        if (_forms.TryGetValue(type, out (SnapshotForm Form, int Number) known))
        {
            Number(known.Number);
            return known.Form;
        }

        try
        {
            SnapshotForm form = types.FormOf(type);
            int number = _forms.Count;
            _forms.Add(type, (form, number));
            Number(number);
            types.Write(this, form.Type);
            return form;
        }
        catch (NotSupportedException refused) when (_inside.Count > 0)
        {
            throw new NotSupportedException($"{refused.Message} (inside {string.Join(" inside ", _inside)})", refused);
        }
    }
}
