using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>An array: its length and its items, or their bytes where they hold no references.</summary>
internal sealed class ArrayForm<T> : SnapshotForm<T[]>
{
    /// <summary>Whether items are their bytes in memory.</summary>
    public static bool IsPlain => !RuntimeHelpers.IsReferenceOrContainsReferences<T>();

    public static void WriteItems(SnapshotWriter writer, ReadOnlySpan<T> items)
    {
        writer.Number(items.Length);
        if (IsPlain)
        {
            writer.Raw(MemoryMarshal.CreateReadOnlySpan(
                in Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), checked(items.Length * Unsafe.SizeOf<T>())));
            return;
        }

        foreach (ref readonly T item in items)
        {
            SnapshotCodec<T>.Write(writer, item);
        }
    }

    /// <summary>How many items follow; a number that lies is found before memory is taken for it.</summary>
    /// <exception cref="InvalidDataException">There are not as many.</exception>
    public static int ReadCount(SnapshotReader reader)
    {
        int count = reader.Number();
        reader.Require((long)count * (IsPlain ? Unsafe.SizeOf<T>() : 1));
        return count;
    }

    public static void ReadItems(SnapshotReader reader, Span<T> items)
    {
        if (IsPlain)
        {
            reader.Raw(items.Length * Unsafe.SizeOf<T>())
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), items.Length * Unsafe.SizeOf<T>()));
            return;
        }

        foreach (ref T item in items)
        {
            item = SnapshotCodec<T>.Read(reader);
        }
    }

    protected override void Write(SnapshotWriter writer, T[] value) => WriteItems(writer, value);

    public override object Read(SnapshotReader reader, int place)
    {
        T[] made = reader.Made(place, new T[ReadCount(reader)]);
        ReadItems(reader, made);
        return made;
    }
}
