using System.Runtime.CompilerServices;

namespace MarketSim.Grains.Codecs;

/// <summary>How objects of one type are written and read.</summary>
internal abstract class ObjectCodec
{
    /// <summary>The type by which the bytes name it.</summary>
    public abstract Type Type { get; }

    /// <summary>Writes what the object holds.</summary>
    public abstract void Write(ObjectWriter writer, object value);

    /// <summary>Makes the object anew.</summary>
    /// <param name="reader">Gives what the object holds.</param>
    /// <param name="place">Where to make the object known; see <see cref="ObjectReader.Made"/>.</param>
    public abstract object Read(ObjectReader reader, int place);
}

/// <summary>A codec for objects of a type known when the program was built.</summary>
internal abstract class ObjectCodec<T> : ObjectCodec
    where T : class
{
    public override Type Type => typeof(T);

    public sealed override void Write(ObjectWriter writer, object value) => Write(writer, (T)value);

    protected abstract void Write(ObjectWriter writer, T value);
}

/// <summary>An object of one of our own classes: all its fields.</summary>
internal sealed class FieldsCodec<T> : ObjectCodec<T>
    where T : class
{
    private readonly FieldMethods<T> _fields = new();

    protected override void Write(ObjectWriter writer, T value) => _fields.Write(writer, ref value);

    public override object Read(ObjectReader reader, int place)
    {
        T made = reader.Made(place, (T)RuntimeHelpers.GetUninitializedObject(typeof(T)));
        _fields.Read(reader, ref made);
        return made;
    }
}

/// <summary>A struct in a box, where a field is declared as an object or an interface.</summary>
internal sealed class BoxCodec<T> : ObjectCodec
    where T : struct
{
    public override Type Type => typeof(T);

    public override void Write(ObjectWriter writer, object value) => ValueCodec<T>.Write(writer, (T)value);

    public override object Read(ObjectReader reader, int place) => reader.Made(place, (object)ValueCodec<T>.Read(reader));
}

/// <summary>Text.</summary>
internal sealed class TextCodec : ObjectCodec<string>
{
    protected override void Write(ObjectWriter writer, string value) => writer.Text(value);

    public override object Read(ObjectReader reader, int place) => reader.Made(place, reader.Text());
}
