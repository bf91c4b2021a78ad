using System.Collections.Concurrent;
using System.Reflection;

namespace MarketSim.Grains.Codecs;

/// <summary>The types that the codec writes: those of a few assemblies field by field, usual collections by their content, and no others.</summary>
/// <remarks>Bytes from outside cannot make objects of any other type, whatever they name.</remarks>
/// <param name="assemblies">The assemblies whose types are written field by field.</param>
internal sealed class CodecTypes(params IReadOnlyList<Assembly> assemblies)
{
    private const byte OfArray = byte.MaxValue;
    private const byte OfBase = byte.MaxValue - 1;
    private const int DeepestName = 16;
    private const string ExpressionPrefix = "<>z__ReadOnly";

    private static readonly Type[] Base =
    [
        typeof(object), typeof(string), typeof(bool), typeof(char), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint),
        typeof(long), typeof(ulong), typeof(Int128), typeof(UInt128), typeof(float), typeof(double), typeof(decimal), typeof(DateOnly), typeof(TimeOnly),
        typeof(DateTime), typeof(TimeSpan), typeof(Guid), typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>),
        typeof(ValueTuple<,,,>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>), typeof(List<>), typeof(Queue<>),
        typeof(Stack<>), typeof(PriorityQueue<,>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(SortedDictionary<,>), typeof(SortedList<,>), typeof(SortedSet<>),
    ];

    private readonly ConcurrentDictionary<Type, ObjectCodec> _codecs = new();
    private readonly ConcurrentDictionary<Type, byte[]> _names = new();
    private readonly ConcurrentDictionary<(byte Assembly, string Name), Type> _named = new();

    /// <summary>Whether a type is written field by field.</summary>
    public bool IsOwn(Type type) => assemblies.Contains(type.Assembly);

    /// <summary>How objects of a type are written and read.</summary>
    /// <exception cref="NotSupportedException">They are not.</exception>
    public ObjectCodec CodecOf(Type type) => _codecs.GetOrAdd(type, Choose);

    /// <summary>Writes which type it is.</summary>
    /// <exception cref="NotSupportedException">It is none that the codec names.</exception>
    public void Write(ObjectWriter writer, Type type) => writer.Bytes(_names.GetOrAdd(type, named =>
    {
        var name = new ObjectWriter(this, BoundObjects.Shared);
        WriteName(name, named);
        return name.Written.ToArray();
    }));

    /// <summary>Reads which type it is.</summary>
    /// <exception cref="InvalidDataException">It is none that the codec names.</exception>
    public Type Read(ObjectReader reader, int depth = 0)
    {
        if (depth > DeepestName)
        {
            throw new InvalidDataException("the bytes name a type inside too many others");
        }

        byte from = reader.Raw<byte>();
        if (from == OfArray)
        {
            return Read(reader, depth + 1).MakeArrayType();
        }

        Type? definition = from == OfBase ? Base.ElementAtOrDefault(reader.Number())
            : from < assemblies.Count ? Named(from, reader.Text())
            : null;
        return definition is null ? throw new InvalidDataException("the bytes name a type that this version does not have")
            : !definition.IsGenericTypeDefinition ? definition
            : definition.MakeGenericType([.. definition.GetGenericArguments().Select(_ => Read(reader, depth + 1))]);
    }

    private void WriteName(ObjectWriter writer, Type type)
    {
        if (type.IsSZArray)
        {
            writer.Raw(OfArray);
            WriteName(writer, type.GetElementType()!);
            return;
        }

        Type definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
        int known = Array.IndexOf(Base, definition);
        int own = Array.IndexOf([.. assemblies], type.Assembly);
        if (known >= 0)
        {
            writer.Raw(OfBase);
            writer.Number(known);
        }
        else if (own >= 0)
        {
            writer.Raw((byte)own);
            writer.Text(definition.FullName!);
        }
        else
        {
            throw Refused(type);
        }

        foreach (Type argument in type.GetGenericArguments())
        {
            WriteName(writer, argument);
        }
    }

    /// <remarks>Only names that exist are remembered, so bytes from outside cannot fill the memory.</remarks>
    private Type? Named(byte assembly, string name)
    {
        if (!_named.TryGetValue((assembly, name), out Type? type) && (type = assemblies[assembly].GetType(name)) is not null)
        {
            _named.TryAdd((assembly, name), type);
        }

        return type;
    }

    private ObjectCodec Choose(Type type)
    {
        if (type == typeof(string))
        {
            return new TextCodec();
        }

        if (type.IsSZArray)
        {
            return Make(typeof(ArrayCodec<>), type.GetElementType()!);
        }

        Type[] arguments = type.GetGenericArguments();
        Type? definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition is not null && type.Name.StartsWith(ExpressionPrefix, StringComparison.Ordinal))
        {
            return Make(typeof(ExpressionCodec<>), arguments);
        }

        if (IsOwn(type) && !type.IsAbstract && !typeof(Delegate).IsAssignableFrom(type))
        {
            return Make(type.IsValueType ? typeof(BoxCodec<>) : typeof(FieldsCodec<>), type);
        }

        return definition == typeof(List<>) ? Make(typeof(ListCodec<>), arguments)
            : definition == typeof(Queue<>) ? Make(typeof(QueueCodec<>), arguments)
            : definition == typeof(Stack<>) ? Make(typeof(StackCodec<>), arguments)
            : definition == typeof(PriorityQueue<,>) ? Make(typeof(PriorityQueueCodec<,>), arguments)
            : definition == typeof(HashSet<>) || definition == typeof(SortedSet<>) ? Make(typeof(KeyedCodec<,,>), type, arguments[0], arguments[0])
            : definition == typeof(Dictionary<,>) || definition == typeof(SortedDictionary<,>) || definition == typeof(SortedList<,>)
                ? Make(typeof(KeyedCodec<,,>), type, typeof(KeyValuePair<,>).MakeGenericType(arguments), arguments[0])
            : type is { IsPrimitive: true } && Base.Contains(type) ? Make(typeof(BoxCodec<>), type)
            : throw Refused(type);
    }

    private static ObjectCodec Make(Type codec, params Type[] arguments)
    {
        try
        {
            return (ObjectCodec)Activator.CreateInstance(codec.MakeGenericType(arguments))!;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is NotSupportedException refused)
        {
            throw new NotSupportedException(refused.Message, refused);
        }
    }

    private static NotSupportedException Refused(Type type) =>
        new($"the codec cannot write a {type}: it is neither one of our own types nor a collection that the codec knows");
}
