using System.Runtime.CompilerServices;

namespace MarketSim.Grains.Codecs;

/// <summary>Writes and reads a value of one declared type.</summary>
/// <remarks>
/// A value without references is its bytes in memory, so doubles keep their bits. Any other struct is its fields. Everything else is a reference to an
/// object.
/// </remarks>
internal static class ValueCodec<T>
{
    private static readonly Action<ObjectWriter, T> Writing;
    private static readonly Func<ObjectReader, T> Reading;

    static ValueCodec()
    {
        if (typeof(T) == typeof(nint) || typeof(T) == typeof(nuint))
        {
            throw new NotSupportedException($"the codec cannot write a {typeof(T)}: an address means nothing in another process");
        }

        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Writing = static (writer, value) => writer.Raw(value);
            Reading = static reader => reader.Raw<T>();
        }
        else if (typeof(T).IsValueType)
        {
            var fields = new FieldMethods<T>();
            Writing = (writer, value) => fields.Write(writer, ref value);
            Reading = reader =>
            {
                T made = default!;
                fields.Read(reader, ref made);
                return made;
            };
        }
        else
        {
            Writing = static (writer, value) => writer.Reference(value);
            Reading = static reader => reader.Reference() switch
            {
                null => default!,
                T value => value,
                object other => throw new InvalidDataException($"the bytes hold a {other.GetType()} where a {typeof(T)} should be"),
            };
        }
    }

    /// <summary>Writes a value.</summary>
    /// <exception cref="NotSupportedException">It holds something that the codec does not know.</exception>
    public static void Write(ObjectWriter writer, T value) => Writing(writer, value);

    /// <summary>Reads a value.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a value.</exception>
    public static T Read(ObjectReader reader) => Reading(reader);
}
