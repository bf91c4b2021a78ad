namespace MarketSim.Grains.Snapshots;

/// <summary>How objects of one type are written and read.</summary>
internal abstract class SnapshotForm
{
    /// <summary>The type as it is named in the snapshot.</summary>
    public abstract Type Type { get; }

    /// <summary>Writes what the object holds.</summary>
    public abstract void Write(SnapshotWriter writer, object value);

    /// <summary>Makes the object anew.</summary>
    /// <param name="reader">Gives what the object holds.</param>
    /// <param name="place">Where the object is to be made known; see <see cref="SnapshotReader.Made"/>.</param>
    public abstract object Read(SnapshotReader reader, int place);
}

/// <summary>A form for objects of a type known when the program was built.</summary>
internal abstract class SnapshotForm<T> : SnapshotForm
    where T : class
{
    public override Type Type => typeof(T);

    public sealed override void Write(SnapshotWriter writer, object value) => Write(writer, (T)value);

    protected abstract void Write(SnapshotWriter writer, T value);
}
