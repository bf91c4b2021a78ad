using System.Collections.Concurrent;
using System.Reflection;

namespace MarketSim.Grains.Wire;

/// <summary>Writes and reads objects of a type that is known only when the program runs.</summary>
internal abstract class PlainObjects
{
    private static readonly ConcurrentDictionary<Type, PlainObjects> Known = new();

    public static PlainObjects Of(Type type) =>
        Known.GetOrAdd(type, static wanted => (PlainObjects)Activator.CreateInstance(typeof(Closed<>).MakeGenericType(wanted))!);

    public abstract void Write(PlainWriter writer, object value);

    public abstract object Read(PlainReader reader);

    private sealed class Closed<T> : PlainObjects
        where T : notnull
    {
        private readonly Action<PlainWriter, T> _write;
        private readonly Func<PlainReader, T> _read;

        // The object is there and is exactly a T: its fields follow its type's name, whether or not others may derive from it.
        public Closed()
        {
            (MethodInfo write, MethodInfo read) = PlainFields.Of(typeof(T));
            _write = write.CreateDelegate<Action<PlainWriter, T>>();
            _read = read.CreateDelegate<Func<PlainReader, T>>();
        }

        public override void Write(PlainWriter writer, object value) => _write(writer, (T)value);

        public override object Read(PlainReader reader) => _read(reader);
    }
}
