using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MarketSim.Grains.Codecs;

/// <summary>Items in a row: how many, then each, or their bytes in memory where they hold no references.</summary>
internal static class Items<T>
{
    private static readonly bool IsPlain = !RuntimeHelpers.IsReferenceOrContainsReferences<T>();

    public static void Write(ObjectWriter writer, ReadOnlySpan<T> items)
    {
        writer.Number(items.Length);
        if (IsPlain)
        {
            writer.Bytes(MemoryMarshal.CreateReadOnlySpan(in Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), checked(items.Length * Unsafe.SizeOf<T>())));
            return;
        }

        foreach (ref readonly T item in items)
        {
            ValueCodec<T>.Write(writer, item);
        }
    }

    /// <summary>Reads how many items follow.</summary>
    /// <exception cref="InvalidDataException">There are not as many.</exception>
    public static int ReadCount(ObjectReader reader) => reader.Count(IsPlain ? Unsafe.SizeOf<T>() : 1);

    public static void Read(ObjectReader reader, Span<T> items)
    {
        if (IsPlain)
        {
            int length = items.Length * Unsafe.SizeOf<T>();
            reader.Bytes(length).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), length));
            return;
        }

        foreach (ref T item in items)
        {
            item = ValueCodec<T>.Read(reader);
        }
    }
}

/// <summary>An array.</summary>
internal sealed class ArrayCodec<T> : ObjectCodec<T[]>
{
    protected override void Write(ObjectWriter writer, T[] value) => Items<T>.Write(writer, value);

    public override object Read(ObjectReader reader, int place)
    {
        T[] made = reader.Made(place, new T[Items<T>.ReadCount(reader)]);
        Items<T>.Read(reader, made);
        return made;
    }
}

/// <summary>A list.</summary>
internal sealed class ListCodec<T> : ObjectCodec<List<T>>
{
    protected override void Write(ObjectWriter writer, List<T> value) => Items<T>.Write(writer, CollectionsMarshal.AsSpan(value));

    public override object Read(ObjectReader reader, int place)
    {
        List<T> made = reader.Made(place, new List<T>());
        CollectionsMarshal.SetCount(made, Items<T>.ReadCount(reader));
        Items<T>.Read(reader, CollectionsMarshal.AsSpan(made));
        return made;
    }
}

/// <summary>A list that the compiler made for a collection expression. It has no name outside its assembly, so it is read as an array.</summary>
internal sealed class ExpressionCodec<T> : ObjectCodec<IReadOnlyList<T>>
{
    public override Type Type => typeof(T[]);

    protected override void Write(ObjectWriter writer, IReadOnlyList<T> value) => Items<T>.Write(writer, [.. value]);

    public override object Read(ObjectReader reader, int place) => throw new InvalidOperationException("such a list is read as an array");
}
