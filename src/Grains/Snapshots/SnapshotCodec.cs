using System.Reflection;
using System.Runtime.CompilerServices;

namespace MarketSim.Grains.Snapshots;

/// <summary>Writes and reads a value of one declared type as part of a snapshot.</summary>
/// <remarks>
/// Values without references are their bytes in memory, so doubles keep their bits; other structs are their fields; everything else is a reference to an
/// object, which is written once however often it is referred to.
/// </remarks>
internal static class SnapshotCodec<T>
{
    private static readonly Action<SnapshotWriter, T> Writing;
    private static readonly Func<SnapshotReader, T> Reading;

    static SnapshotCodec()
    {
        if (typeof(T) == typeof(nint) || typeof(T) == typeof(nuint))
        {
            throw new NotSupportedException($"a snapshot cannot hold a {typeof(T)}: an address means nothing in another process");
        }

        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Writing = static (writer, value) => writer.Raw(value);
            Reading = static reader => reader.Raw<T>();
        }
        else if (typeof(T).IsValueType)
        {
            (MethodInfo write, MethodInfo read) = SnapshotFields.OfStruct(typeof(T));
            Writing = write.CreateDelegate<Action<SnapshotWriter, T>>();
            Reading = read.CreateDelegate<Func<SnapshotReader, T>>();
        }
        else
        {
            Writing = static (writer, value) => writer.Reference(value);
            Reading = static reader => reader.Reference() switch
            {
                null => default!,
                T value => value,
                object other => throw new InvalidDataException($"a snapshot holds a {other.GetType()} where a {typeof(T)} should be"),
            };
        }
    }

    /// <summary>Writes a value.</summary>
    /// <exception cref="NotSupportedException">It holds something that a snapshot cannot keep.</exception>
    public static void Write(SnapshotWriter writer, T value) => Writing(writer, value);

    /// <summary>Reads a value.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a value.</exception>
    public static T Read(SnapshotReader reader) => Reading(reader);
}
