using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.InteropServices;

namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>Items one after the other.</summary>
internal abstract class SequenceForm<TCollection, T> : SnapshotForm<TCollection>
    where TCollection : class, IReadOnlyCollection<T>
{
    protected sealed override void Write(SnapshotWriter writer, TCollection value)
    {
        writer.Number(value.Count);
        foreach (T item in InOrderOfComing(value))
        {
            SnapshotCodec<T>.Write(writer, item);
        }
    }

    public sealed override object Read(SnapshotReader reader, int place)
    {
        int count = reader.Number();
        TCollection made = reader.Made(place, Make());
        for (int i = 0; i < count; i++)
        {
            Add(made, SnapshotCodec<T>.Read(reader));
        }

        return made;
    }

    protected virtual IEnumerable<T> InOrderOfComing(TCollection value) => value;

    protected abstract TCollection Make();

    protected abstract void Add(TCollection made, T item);
}

internal sealed class ListForm<T> : SnapshotForm<List<T>>
{
    protected override void Write(SnapshotWriter writer, List<T> value) => ArrayForm<T>.WriteItems(writer, CollectionsMarshal.AsSpan(value));

    public override object Read(SnapshotReader reader, int place)
    {
        int count = ArrayForm<T>.ReadCount(reader);
        List<T> made = reader.Made(place, new List<T>(count));
        if (ArrayForm<T>.IsPlain)
        {
            CollectionsMarshal.SetCount(made, count);
            ArrayForm<T>.ReadItems(reader, CollectionsMarshal.AsSpan(made));
            return made;
        }

        for (int i = 0; i < count; i++)
        {
            made.Add(SnapshotCodec<T>.Read(reader));
        }

        return made;
    }
}

internal sealed class QueueForm<T> : SequenceForm<Queue<T>, T>
{
    protected override Queue<T> Make() => new();

    protected override void Add(Queue<T> made, T item) => made.Enqueue(item);
}

internal sealed class StackForm<T> : SequenceForm<Stack<T>, T>
{
    protected override IEnumerable<T> InOrderOfComing(Stack<T> value) => value.Reverse();

    protected override Stack<T> Make() => new();

    protected override void Add(Stack<T> made, T item) => made.Push(item);
}

internal sealed class LinkedListForm<T> : SequenceForm<LinkedList<T>, T>
{
    protected override LinkedList<T> Make() => new();

    protected override void Add(LinkedList<T> made, T item) => made.AddLast(item);
}

/// <summary>A list that others may not change: the list inside it, of which somebody else may hold the writable end.</summary>
internal sealed class ReadOnlyCollectionForm<T> : SnapshotForm<ReadOnlyCollection<T>>
{
    private static readonly FieldInfo Inside =
        typeof(ReadOnlyCollection<T>).GetField("list", BindingFlags.Instance | BindingFlags.NonPublic)!;

    protected override void Write(SnapshotWriter writer, ReadOnlyCollection<T> value) => writer.Reference(Inside.GetValue(value));

    public override object Read(SnapshotReader reader, int place) => reader.Made(place, new ReadOnlyCollection<T>(SnapshotCodec<IList<T>>.Read(reader)));
}
