using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>The places in a hash table that removed entries have left, in the order in which new entries will take them.</summary>
/// <remarks>
/// A <see cref="Dictionary{TKey, TValue}"/> or <see cref="HashSet{T}"/> lists its entries by place, and fills the place that was left last first. So where
/// an entry is listed depends on what was removed before, and a copy must have the same holes to go on in the same order. The base library says nothing of
/// holes; its own fields do. Should another version of it name them otherwise, making a form fails and says so.
/// </remarks>
internal static class Holes
{
    private const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
    private const int StartOfFreeList = -3;
    private const int Attempts = 1_000_000;

    /// <summary>How the fields of a kind of table are read.</summary>
    public sealed class Layout
    {
        private readonly FieldInfo _count;
        private readonly FieldInfo _freeCount;
        private readonly FieldInfo _freeList;
        private readonly FieldInfo _entries;
        private readonly FieldInfo _next;

        /// <exception cref="NotSupportedException">This version of the base library keeps holes in another way.</exception>
        public Layout(Type table)
        {
            _count = Field(table, "_count");
            _freeCount = Field(table, "_freeCount");
            _freeList = Field(table, "_freeList");
            _entries = Field(table, "_entries");
            Type entry = _entries.FieldType.GetElementType()!;
            _next = entry.GetField("next", Private) ?? entry.GetField("Next", Private) ?? throw Unknown(table, "next");
        }

        /// <summary>The holes of a table, the one that is filled first in front.</summary>
        public int[] Of(object table)
        {
            int[] holes = new int[(int)_freeCount.GetValue(table)!];
            if (holes.Length == 0 || (int)_count.GetValue(table)! == 0)
            {
                return [];
            }

            var entries = (Array)_entries.GetValue(table)!;
            int place = (int)_freeList.GetValue(table)!;
            for (int i = 0; i < holes.Length; i++)
            {
                holes[i] = place;
                place = StartOfFreeList - (int)_next.GetValue(entries.GetValue(place))!;
            }

            return holes;
        }

        private static FieldInfo Field(Type table, string name) => table.GetField(name, Private) ?? throw Unknown(table, name);

        private static NotSupportedException Unknown(Type table, string name) =>
            new($"a snapshot cannot keep a {table}: this version of .NET does not say in '{name}' which places are free");
    }

    /// <summary>A key that is none of those in use, to stand where a hole will be.</summary>
    /// <exception cref="InvalidDataException">None can be made for this type of key.</exception>
    public static T Placeholder<T>(int number, Func<T, bool> isTaken)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            T key = Key<T>(unchecked((number * Attempts) + attempt));
            if (!isTaken(key))
            {
                return key;
            }
        }

        throw new InvalidDataException($"a snapshot holds a table with gaps whose keys are {typeof(T)}: no key can be found to stand in for one");
    }

    /// <summary>Whether keys can stand in for holes.</summary>
    public static bool CanFill<T>() => typeof(T) == typeof(string) || !RuntimeHelpers.IsReferenceOrContainsReferences<T>();

    private static T Key<T>(int number)
    {
        if (typeof(T) == typeof(string))
        {
            return (T)(object)$"\0{number}";
        }

        T key = default!;
        Span<byte> bytes = MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref key), Unsafe.SizeOf<T>());
        for (int i = 0; i < Math.Min(bytes.Length, sizeof(int)); i++)
        {
            bytes[i] = (byte)(~number >> (8 * i));
        }

        return key;
    }
}
