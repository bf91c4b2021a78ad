using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MarketSim.Grains.Wire;

/// <summary>The forms that plain data with references takes, and which form a type has.</summary>
internal static class PlainForms
{
    private const BindingFlags Here = BindingFlags.Static | BindingFlags.NonPublic;

    /// <summary>The methods that write and read a type.</summary>
    public static (MethodInfo Write, MethodInfo Read) Of(Type type)
    {
        if (type == typeof(string))
        {
            return Pair(nameof(WriteText), nameof(ReadText));
        }

        if (type.IsSZArray)
        {
            return Pair(nameof(WriteArray), nameof(ReadArray), type.GetElementType()!);
        }

        if (type.IsGenericType)
        {
            Type shape = type.GetGenericTypeDefinition();
            Type[] arguments = type.GetGenericArguments();
            if (shape == typeof(IReadOnlyList<>) || shape == typeof(IReadOnlyCollection<>) || shape == typeof(IEnumerable<>))
            {
                return Pair(nameof(WriteItems), nameof(ReadItems), [type, .. arguments]);
            }

            if (shape == typeof(List<>))
            {
                return Pair(nameof(WriteList), nameof(ReadList), arguments);
            }

            if (shape == typeof(Dictionary<,>) || shape == typeof(SortedDictionary<,>))
            {
                return Pair(nameof(WriteMap), nameof(ReadMap), [type, .. arguments]);
            }
        }

        if (type.IsInterface || type.IsAbstract || type == typeof(object) || (type.IsClass && !type.IsSealed))
        {
            return Pair(nameof(WriteOpen), nameof(ReadOpen), type);
        }

        if (type.IsPointer || typeof(Delegate).IsAssignableFrom(type) || typeof(MemberInfo).IsAssignableFrom(type))
        {
            throw new NotSupportedException($"a parcel cannot carry a {type}: it is not plain data");
        }

        return PlainFields.Of(type);
    }

    private static (MethodInfo Write, MethodInfo Read) Pair(string writing, string reading, params Type[] arguments)
    {
        MethodInfo write = typeof(PlainForms).GetMethod(writing, Here)!;
        MethodInfo read = typeof(PlainForms).GetMethod(reading, Here)!;
        return arguments.Length == 0 ? (write, read) : (write.MakeGenericMethod(arguments), read.MakeGenericMethod(arguments));
    }

    internal static void WriteText(PlainWriter writer, string? text)
    {
        writer.Raw(text?.Length ?? -1);
        writer.Raw(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    internal static string? ReadText(PlainReader reader)
    {
        int length = reader.Raw<int>();
        return length < 0 ? null : new string(MemoryMarshal.Cast<byte, char>(reader.Raw(checked(length * sizeof(char)))));
    }

    internal static void WriteArray<TItem>(PlainWriter writer, TItem[]? items)
    {
        writer.Raw(items?.Length ?? -1);
        WriteSpan<TItem>(writer, items);
    }

    internal static TItem[]? ReadArray<TItem>(PlainReader reader)
    {
        int length = reader.Raw<int>();
        if (length < 0)
        {
            return null;
        }

        if (!RuntimeHelpers.IsReferenceOrContainsReferences<TItem>())
        {
            ReadOnlySpan<byte> bytes = reader.Raw(checked(length * Unsafe.SizeOf<TItem>()));
            var values = new TItem[length];
            bytes.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<TItem, byte>(ref MemoryMarshal.GetArrayDataReference(values)), bytes.Length));
            return values;
        }

        // An item takes a byte at least: a length that lies is found before memory is taken for it.
        var items = new List<TItem>();
        for (int i = 0; i < length; i++)
        {
            items.Add(PlainCodec<TItem>.Read(reader));
        }

        return [.. items];
    }

    private static void WriteSpan<TItem>(PlainWriter writer, ReadOnlySpan<TItem> items)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<TItem>())
        {
            writer.Raw(MemoryMarshal.CreateReadOnlySpan(
                in Unsafe.As<TItem, byte>(ref MemoryMarshal.GetReference(items)), items.Length * Unsafe.SizeOf<TItem>()));
            return;
        }

        foreach (ref readonly TItem item in items)
        {
            PlainCodec<TItem>.Write(writer, item);
        }
    }

    internal static void WriteList<TItem>(PlainWriter writer, List<TItem>? items)
    {
        writer.Raw(items?.Count ?? -1);
        WriteSpan<TItem>(writer, CollectionsMarshal.AsSpan(items));
    }

    internal static List<TItem>? ReadList<TItem>(PlainReader reader) => ReadArray<TItem>(reader) is { } items ? [.. items] : null;

    internal static void WriteItems<TDeclared, TItem>(PlainWriter writer, TDeclared? items)
        where TDeclared : class, IEnumerable<TItem> => WriteArray(writer, items as TItem[] ?? items?.ToArray());

    internal static TDeclared? ReadItems<TDeclared, TItem>(PlainReader reader)
        where TDeclared : class, IEnumerable<TItem> => (TDeclared?)(object?)ReadArray<TItem>(reader);

    internal static void WriteMap<TMap, TKey, TValue>(PlainWriter writer, TMap? map)
        where TMap : class, IDictionary<TKey, TValue> => WriteArray(writer, map?.ToArray());

    internal static TMap? ReadMap<TMap, TKey, TValue>(PlainReader reader)
        where TMap : class, IDictionary<TKey, TValue>, new()
    {
        if (ReadArray<KeyValuePair<TKey, TValue>>(reader) is not { } pairs)
        {
            return null;
        }

        var map = new TMap();
        foreach (KeyValuePair<TKey, TValue> pair in pairs)
        {
            map.Add(pair.Key, pair.Value);
        }

        return map;
    }

    internal static void WriteOpen<TDeclared>(PlainWriter writer, TDeclared? value)
        where TDeclared : class
    {
        writer.Type(value?.GetType());
        if (value is not null)
        {
            PlainObjects.Of(value.GetType()).Write(writer, value);
        }
    }

    internal static TDeclared? ReadOpen<TDeclared>(PlainReader reader)
        where TDeclared : class
    {
        if (reader.Type() is not { } type)
        {
            return null;
        }

        return typeof(TDeclared).IsAssignableFrom(type)
            ? (TDeclared)PlainObjects.Of(type).Read(reader)
            : throw new InvalidDataException($"a parcel holds a {type} where a {typeof(TDeclared)} should be");
    }
}
