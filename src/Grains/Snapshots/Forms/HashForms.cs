namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>A hash table: comparer, holes, and entries in their places. Entries get the places they had, whatever their hash codes are in this process.</summary>
internal abstract class HashForm<TTable, TEntry, TKey> : SnapshotForm<TTable>
    where TTable : class
{
    private readonly Holes.Layout _holes = new(typeof(TTable));

    protected sealed override void Write(SnapshotWriter writer, TTable value)
    {
        Comparers.Write(writer, ComparerOf(value));
        int[] holes = _holes.Of(value);
        if (holes.Length > 0 && !Holes.CanFill<TKey>())
        {
            throw new NotSupportedException($"a snapshot cannot keep a {typeof(TTable)} from which entries were removed; sort it, or take other keys");
        }

        ArrayForm<int>.WriteItems(writer, holes);
        writer.Number(CountOf(value));
        foreach (TEntry entry in EntriesOf(value))
        {
            SnapshotCodec<TEntry>.Write(writer, entry);
        }
    }

    public sealed override object Read(SnapshotReader reader, int place)
    {
        TTable made = reader.Made(place, Make(Comparers.ReadEquality<TKey>(reader)));
        int[] holes = new int[ArrayForm<int>.ReadCount(reader)];
        ArrayForm<int>.ReadItems(reader, holes);
        int count = reader.Number();
        if (holes.Length == 0)
        {
            for (int i = 0; i < count; i++)
            {
                Add(made, SnapshotCodec<TEntry>.Read(reader));
            }

            return made;
        }

        reader.Require(count);
        var entries = new TEntry[count];
        for (int i = 0; i < count; i++)
        {
            entries[i] = SnapshotCodec<TEntry>.Read(reader);
        }

        FillAround(made, holes, entries);
        return made;
    }

    protected abstract IEqualityComparer<TKey> ComparerOf(TTable table);

    protected abstract int CountOf(TTable table);

    protected abstract IEnumerable<TEntry> EntriesOf(TTable table);

    protected abstract TTable Make(IEqualityComparer<TKey>? comparer);

    protected abstract TKey KeyOf(TEntry entry);

    protected abstract void Add(TTable table, TEntry entry);

    protected abstract void AddKey(TTable table, TKey key);

    protected abstract void Remove(TTable table, TKey key);

    /// <remarks>Places are taken in order, holes by stand-ins; these go in such an order that the hole to be filled first is left last.</remarks>
    private void FillAround(TTable table, int[] holes, TEntry[] entries)
    {
        var taken = new HashSet<TKey>(entries.Select(KeyOf), ComparerOf(table));
        var standIns = new Dictionary<int, TKey>();
        foreach (int hole in holes)
        {
            TKey key = Holes.Placeholder<TKey>(standIns.Count, taken.Contains);
            if (hole < 0 || hole >= holes.Length + entries.Length || !taken.Add(key) || !standIns.TryAdd(hole, key))
            {
                throw new InvalidDataException("a snapshot holds a table whose gaps cannot be");
            }
        }

        int next = 0;
        for (int place = 0; place < holes.Length + entries.Length; place++)
        {
            if (standIns.TryGetValue(place, out TKey? standIn))
            {
                AddKey(table, standIn);
            }
            else
            {
                Add(table, entries[next++]);
            }
        }

        foreach (int hole in holes.Reverse())
        {
            Remove(table, standIns[hole]);
        }
    }
}

internal sealed class DictionaryForm<TKey, TValue> : HashForm<Dictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, TKey>
    where TKey : notnull
{
    protected override IEqualityComparer<TKey> ComparerOf(Dictionary<TKey, TValue> table) => table.Comparer;

    protected override int CountOf(Dictionary<TKey, TValue> table) => table.Count;

    protected override IEnumerable<KeyValuePair<TKey, TValue>> EntriesOf(Dictionary<TKey, TValue> table) => table;

    protected override Dictionary<TKey, TValue> Make(IEqualityComparer<TKey>? comparer) => new(comparer);

    protected override TKey KeyOf(KeyValuePair<TKey, TValue> entry) => entry.Key;

    protected override void Add(Dictionary<TKey, TValue> table, KeyValuePair<TKey, TValue> entry) => table.Add(entry.Key, entry.Value);

    protected override void AddKey(Dictionary<TKey, TValue> table, TKey key) => table.Add(key, default!);

    protected override void Remove(Dictionary<TKey, TValue> table, TKey key) => table.Remove(key);
}

internal sealed class HashSetForm<T> : HashForm<HashSet<T>, T, T>
{
    protected override IEqualityComparer<T> ComparerOf(HashSet<T> table) => table.Comparer;

    protected override int CountOf(HashSet<T> table) => table.Count;

    protected override IEnumerable<T> EntriesOf(HashSet<T> table) => table;

    protected override HashSet<T> Make(IEqualityComparer<T>? comparer) => new(comparer);

    protected override T KeyOf(T entry) => entry;

    protected override void Add(HashSet<T> table, T entry) => table.Add(entry);

    protected override void AddKey(HashSet<T> table, T key) => table.Add(key);

    protected override void Remove(HashSet<T> table, T key) => table.Remove(key);
}
