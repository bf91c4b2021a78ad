namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>A collection in order of its keys: comparer and entries in order.</summary>
internal abstract class SortedForm<TCollection, TEntry, TKey> : SnapshotForm<TCollection>
    where TCollection : class, IReadOnlyCollection<TEntry>
{
    protected sealed override void Write(SnapshotWriter writer, TCollection value)
    {
        Comparers.Write(writer, ComparerOf(value));
        writer.Number(value.Count);
        foreach (TEntry entry in value)
        {
            SnapshotCodec<TEntry>.Write(writer, entry);
        }
    }

    public sealed override object Read(SnapshotReader reader, int place)
    {
        TCollection made = reader.Made(place, Make(Comparers.ReadOrder<TKey>(reader)));
        int count = reader.Number();
        for (int i = 0; i < count; i++)
        {
            Add(made, SnapshotCodec<TEntry>.Read(reader));
        }

        return made;
    }

    protected abstract IComparer<TKey> ComparerOf(TCollection collection);

    protected abstract TCollection Make(IComparer<TKey>? comparer);

    protected abstract void Add(TCollection made, TEntry entry);
}

internal sealed class SortedDictionaryForm<TKey, TValue> : SortedForm<SortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, TKey>
    where TKey : notnull
{
    protected override IComparer<TKey> ComparerOf(SortedDictionary<TKey, TValue> collection) => collection.Comparer;

    protected override SortedDictionary<TKey, TValue> Make(IComparer<TKey>? comparer) => new(comparer);

    protected override void Add(SortedDictionary<TKey, TValue> made, KeyValuePair<TKey, TValue> entry) => made.Add(entry.Key, entry.Value);
}

internal sealed class SortedListForm<TKey, TValue> : SortedForm<SortedList<TKey, TValue>, KeyValuePair<TKey, TValue>, TKey>
    where TKey : notnull
{
    protected override IComparer<TKey> ComparerOf(SortedList<TKey, TValue> collection) => collection.Comparer;

    protected override SortedList<TKey, TValue> Make(IComparer<TKey>? comparer) => new(comparer);

    protected override void Add(SortedList<TKey, TValue> made, KeyValuePair<TKey, TValue> entry) => made.Add(entry.Key, entry.Value);
}

internal sealed class SortedSetForm<T> : SortedForm<SortedSet<T>, T, T>
{
    protected override IComparer<T> ComparerOf(SortedSet<T> collection) => collection.Comparer;

    protected override SortedSet<T> Make(IComparer<T>? comparer) => new(comparer);

    protected override void Add(SortedSet<T> made, T entry) => made.Add(entry);
}
