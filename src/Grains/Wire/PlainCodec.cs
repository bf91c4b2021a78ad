using System.Reflection;
using System.Runtime.CompilerServices;

namespace MarketSim.Grains.Wire;

/// <summary>Writes and reads plain data of one declared type.</summary>
/// <remarks>
/// Values without references are their bytes in memory, so doubles keep their bits. Records and other closed types are their fields, lists and
/// dictionaries their items, open types (interfaces, base classes) a type's name and then that type. Data must be a tree; a cycle never ends.
/// </remarks>
internal static class PlainCodec<T>
{
    private static readonly Action<PlainWriter, T> Writing;
    private static readonly Func<PlainReader, T> Reading;

    static PlainCodec()
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Writing = static (writer, value) => writer.Raw(value);
            Reading = static reader => reader.Raw<T>();
            return;
        }

        (MethodInfo write, MethodInfo read) = PlainForms.Of(typeof(T));
        Writing = write.CreateDelegate<Action<PlainWriter, T>>();
        Reading = read.CreateDelegate<Func<PlainReader, T>>();
    }

    /// <summary>Writes a value.</summary>
    /// <exception cref="NotSupportedException">It holds something that is not plain data.</exception>
    public static void Write(PlainWriter writer, T value) => Writing(writer, value);

    /// <summary>Reads a value.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a value.</exception>
    public static T Read(PlainReader reader) => Reading(reader);
}
