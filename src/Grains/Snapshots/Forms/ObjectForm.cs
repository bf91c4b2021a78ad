using System.Reflection;
using System.Runtime.CompilerServices;

namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>An object of one of the market's own classes: all its fields.</summary>
internal sealed class ObjectForm<T> : SnapshotForm<T>
    where T : class
{
    private readonly Action<SnapshotWriter, T> _write;
    private readonly Action<SnapshotReader, T> _fill;

    public ObjectForm()
    {
        (MethodInfo write, MethodInfo fill) = SnapshotFields.OfObject(typeof(T));
        _write = write.CreateDelegate<Action<SnapshotWriter, T>>();
        _fill = fill.CreateDelegate<Action<SnapshotReader, T>>();
    }

    protected override void Write(SnapshotWriter writer, T value) => _write(writer, value);

    public override object Read(SnapshotReader reader, int place)
    {
        T made = reader.Made(place, (T)RuntimeHelpers.GetUninitializedObject(typeof(T)));
        _fill(reader, made);
        return made;
    }
}

/// <summary>A struct in a box, where a field is declared as an object or an interface.</summary>
internal sealed class BoxForm<T> : SnapshotForm
    where T : struct
{
    public override Type Type => typeof(T);

    public override void Write(SnapshotWriter writer, object value) => SnapshotCodec<T>.Write(writer, (T)value);

    public override object Read(SnapshotReader reader, int place) => reader.Made(place, (object)SnapshotCodec<T>.Read(reader));
}
