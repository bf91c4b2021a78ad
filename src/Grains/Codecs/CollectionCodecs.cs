using System.Reflection;

namespace MarketSim.Grains.Codecs;

/// <summary>A collection that is filled item by item.</summary>
internal abstract class CollectionCodec<TCollection, T> : ObjectCodec<TCollection>
    where TCollection : class, IReadOnlyCollection<T>
{
    protected override void Write(ObjectWriter writer, TCollection value)
    {
        writer.Number(value.Count);
        foreach (T item in InOrderOfAdding(value))
        {
            ValueCodec<T>.Write(writer, item);
        }
    }

    public override object Read(ObjectReader reader, int place)
    {
        TCollection made = reader.Made(place, Make(reader));
        int count = reader.Count();
        for (int i = 0; i < count; i++)
        {
            Add(made, ValueCodec<T>.Read(reader));
        }

        return made;
    }

    protected virtual IEnumerable<T> InOrderOfAdding(TCollection value) => value;

    protected virtual TCollection Make(ObjectReader reader) => Activator.CreateInstance<TCollection>();

    protected abstract void Add(TCollection made, T item);
}

internal sealed class QueueCodec<T> : CollectionCodec<Queue<T>, T>
{
    protected override void Add(Queue<T> made, T item) => made.Enqueue(item);
}

internal sealed class StackCodec<T> : CollectionCodec<Stack<T>, T>
{
    protected override IEnumerable<T> InOrderOfAdding(Stack<T> value) => value.Reverse();

    protected override void Add(Stack<T> made, T item) => made.Push(item);
}

/// <summary>A collection with a way of comparing its keys, which is written first.</summary>
/// <remarks>
/// Entries of a hash table come back in the order in which it lists them. Where it puts entries that are added later depends on what was removed before,
/// and that is not kept. So no rule of the market may go through a hash table in an order that matters; sorted ones are there for that.
/// </remarks>
internal sealed class KeyedCodec<TCollection, T, TKey> : CollectionCodec<TCollection, T>
    where TCollection : class, ICollection<T>, IReadOnlyCollection<T>
{
    private static readonly PropertyInfo Comparer = typeof(TCollection).GetProperty("Comparer")!;

    protected override void Write(ObjectWriter writer, TCollection value)
    {
        writer.Bound(Comparers.OrNone<TKey>(Comparer.GetValue(value)!));
        base.Write(writer, value);
    }

    protected override TCollection Make(ObjectReader reader) => reader.Reference() is { } comparer
        ? (TCollection)Activator.CreateInstance(typeof(TCollection), comparer)!
        : Activator.CreateInstance<TCollection>();

    protected override void Add(TCollection made, T item) => made.Add(item);
}

/// <summary>A priority queue: comparer and heap, so that equals leave it in the order in which they would have.</summary>
internal sealed class PriorityQueueCodec<TElement, TPriority> : ObjectCodec<PriorityQueue<TElement, TPriority>>
{
    protected override void Write(ObjectWriter writer, PriorityQueue<TElement, TPriority> value)
    {
        writer.Bound(Comparers.OrNone<TPriority>(value.Comparer));
        Items<(TElement, TPriority)>.Write(writer, [.. value.UnorderedItems]);
    }

    public override object Read(ObjectReader reader, int place)
    {
        PriorityQueue<TElement, TPriority> made = reader.Made(place, new PriorityQueue<TElement, TPriority>(ValueCodec<IComparer<TPriority>?>.Read(reader)));
        var items = new (TElement, TPriority)[Items<(TElement, TPriority)>.ReadCount(reader)];
        Items<(TElement, TPriority)>.Read(reader, items);

        // Into an empty queue items go as they come and are then made a heap, which they are already: not one of them moves.
        made.EnqueueRange(items);
        return made;
    }
}

internal static class Comparers
{
    /// <summary>A way of comparing; none for the default one, which is another object in each process.</summary>
    public static object? OrNone<T>(object comparer) => comparer.Equals(EqualityComparer<T>.Default) || comparer.Equals(Comparer<T>.Default) ? null : comparer;
}
