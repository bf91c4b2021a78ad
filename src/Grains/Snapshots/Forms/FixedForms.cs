using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>A collection that is made whole and never changes.</summary>
/// <remarks>In some the order of entries follows from hash codes, which are others in each process: entries with ordered keys are written in their order.</remarks>
internal abstract class FixedForm<TCollection, TEntry> : SnapshotForm<TCollection>
    where TCollection : class, IReadOnlyCollection<TEntry>
{
    protected sealed override void Write(SnapshotWriter writer, TCollection value)
    {
        WriteComparers(writer, value);
        writer.Number(value.Count);
        foreach (TEntry entry in InOrder(value))
        {
            SnapshotCodec<TEntry>.Write(writer, entry);
        }
    }

    public sealed override object Read(SnapshotReader reader, int place)
    {
        Func<TEntry[], TCollection> make = ReadComparers(reader);
        int count = reader.Number();
        reader.Require(count);
        var entries = new TEntry[count];
        for (int i = 0; i < count; i++)
        {
            entries[i] = SnapshotCodec<TEntry>.Read(reader);
        }

        return reader.Made(place, make(entries));
    }

    protected abstract void WriteComparers(SnapshotWriter writer, TCollection value);

    protected abstract Func<TEntry[], TCollection> ReadComparers(SnapshotReader reader);

    protected virtual IEnumerable<TEntry> InOrder(TCollection value) => value;

    protected static IEnumerable<TEntry> Sorted<TKey>(IEnumerable<TEntry> entries, Func<TEntry, TKey> key) =>
        typeof(TKey) == typeof(string) ? entries.OrderBy(entry => (string?)(object?)key(entry), StringComparer.Ordinal)
            : typeof(IComparable).IsAssignableFrom(typeof(TKey)) ? entries.OrderBy(key)
            : entries;
}

internal sealed class ImmutableListForm<T> : FixedForm<ImmutableList<T>, T>
{
    protected override void WriteComparers(SnapshotWriter writer, ImmutableList<T> value)
    {
    }

    protected override Func<T[], ImmutableList<T>> ReadComparers(SnapshotReader reader) => static entries => [.. entries];
}

internal sealed class ImmutableDictionaryForm<TKey, TValue> : FixedForm<ImmutableDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    protected override void WriteComparers(SnapshotWriter writer, ImmutableDictionary<TKey, TValue> value) => Comparers.Write(writer, value.KeyComparer);

    protected override Func<KeyValuePair<TKey, TValue>[], ImmutableDictionary<TKey, TValue>> ReadComparers(SnapshotReader reader)
    {
        IEqualityComparer<TKey>? comparer = Comparers.ReadEquality<TKey>(reader);
        return entries => ImmutableDictionary.CreateRange(comparer, entries);
    }

    protected override IEnumerable<KeyValuePair<TKey, TValue>> InOrder(ImmutableDictionary<TKey, TValue> value) => Sorted(value, entry => entry.Key);
}

internal sealed class ImmutableSortedDictionaryForm<TKey, TValue> : FixedForm<ImmutableSortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    protected override void WriteComparers(SnapshotWriter writer, ImmutableSortedDictionary<TKey, TValue> value) => Comparers.Write(writer, value.KeyComparer);

    protected override Func<KeyValuePair<TKey, TValue>[], ImmutableSortedDictionary<TKey, TValue>> ReadComparers(SnapshotReader reader)
    {
        IComparer<TKey>? comparer = Comparers.ReadOrder<TKey>(reader);
        return entries => ImmutableSortedDictionary.CreateRange(comparer, entries);
    }
}

internal sealed class ImmutableHashSetForm<T> : FixedForm<ImmutableHashSet<T>, T>
{
    protected override void WriteComparers(SnapshotWriter writer, ImmutableHashSet<T> value) => Comparers.Write(writer, value.KeyComparer);

    protected override Func<T[], ImmutableHashSet<T>> ReadComparers(SnapshotReader reader)
    {
        IEqualityComparer<T>? comparer = Comparers.ReadEquality<T>(reader);
        return entries => ImmutableHashSet.CreateRange(comparer, entries);
    }

    protected override IEnumerable<T> InOrder(ImmutableHashSet<T> value) => Sorted(value, entry => entry);
}

internal sealed class ImmutableSortedSetForm<T> : FixedForm<ImmutableSortedSet<T>, T>
{
    protected override void WriteComparers(SnapshotWriter writer, ImmutableSortedSet<T> value) => Comparers.Write(writer, value.KeyComparer);

    protected override Func<T[], ImmutableSortedSet<T>> ReadComparers(SnapshotReader reader)
    {
        IComparer<T>? comparer = Comparers.ReadOrder<T>(reader);
        return entries => ImmutableSortedSet.CreateRange(comparer, entries);
    }
}

internal sealed class FrozenDictionaryForm<TKey, TValue> : FixedForm<FrozenDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    protected override void WriteComparers(SnapshotWriter writer, FrozenDictionary<TKey, TValue> value) => Comparers.Write(writer, value.Comparer);

    protected override Func<KeyValuePair<TKey, TValue>[], FrozenDictionary<TKey, TValue>> ReadComparers(SnapshotReader reader)
    {
        IEqualityComparer<TKey>? comparer = Comparers.ReadEquality<TKey>(reader);
        return entries => entries.ToFrozenDictionary(comparer);
    }

    protected override IEnumerable<KeyValuePair<TKey, TValue>> InOrder(FrozenDictionary<TKey, TValue> value) => Sorted(value, entry => entry.Key);
}

internal sealed class FrozenSetForm<T> : FixedForm<FrozenSet<T>, T>
{
    protected override void WriteComparers(SnapshotWriter writer, FrozenSet<T> value) => Comparers.Write(writer, value.Comparer);

    protected override Func<T[], FrozenSet<T>> ReadComparers(SnapshotReader reader)
    {
        IEqualityComparer<T>? comparer = Comparers.ReadEquality<T>(reader);
        return entries => entries.ToFrozenSet(comparer);
    }

    protected override IEnumerable<T> InOrder(FrozenSet<T> value) => Sorted(value, entry => entry);
}
