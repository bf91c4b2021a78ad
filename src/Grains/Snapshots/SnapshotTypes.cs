using System.Collections.Concurrent;
using System.Reflection;
using MarketSim.Grains.Snapshots.Forms;

namespace MarketSim.Grains.Snapshots;

/// <summary>The types that snapshots hold: those of a few assemblies field by field, the usual collections by their content, and no others.</summary>
/// <param name="assemblies">The assemblies whose types are kept field by field: the market's, the grains', and where agents are made elsewhere, theirs.</param>
internal sealed class SnapshotTypes(IReadOnlyList<Assembly> assemblies)
{
    private const byte Named = 0;
    private const byte ArrayOf = 1;
    private const byte Closed = 2;
    private static readonly Assembly Base = typeof(object).Assembly;
    private readonly ConcurrentDictionary<Type, SnapshotForm> _forms = new();

    /// <summary>Whether a type is kept field by field.</summary>
    public bool IsOwn(Type type) => assemblies.Contains(type.Assembly);

    /// <summary>How objects of a type are written and read.</summary>
    /// <exception cref="NotSupportedException">They are not.</exception>
    public SnapshotForm FormOf(Type type) => _forms.GetOrAdd(type, Choose);

    /// <summary>Writes which type it is.</summary>
    public void Write(SnapshotWriter writer, Type type)
    {
        if (type.IsSZArray)
        {
            writer.Raw(ArrayOf);
            Write(writer, type.GetElementType()!);
        }
        else if (type.IsConstructedGenericType)
        {
            writer.Raw(Closed);
            WriteName(writer, type.GetGenericTypeDefinition());
            foreach (Type argument in type.GetGenericArguments())
            {
                Write(writer, argument);
            }
        }
        else
        {
            writer.Raw(Named);
            WriteName(writer, type);
        }
    }

    /// <summary>Reads which type it is.</summary>
    /// <exception cref="InvalidDataException">It is none that snapshots hold.</exception>
    public Type Read(SnapshotReader reader)
    {
        switch (reader.Raw<byte>())
        {
            case Named:
                return ReadName(reader);
            case ArrayOf:
                return Read(reader).MakeArrayType();
            case Closed:
                Type definition = ReadName(reader);
                if (!definition.IsGenericTypeDefinition)
                {
                    throw new InvalidDataException($"a snapshot gives {definition} type arguments that it does not take");
                }

                Type[] arguments = [.. definition.GetGenericArguments().Select(_ => Read(reader))];
                return Close(definition, arguments);
            default:
                throw new InvalidDataException("a snapshot names no type where it should");
        }
    }

    private static Type Close(Type definition, Type[] arguments)
    {
        try
        {
            return definition.MakeGenericType(arguments);
        }
        catch (ArgumentException unfit)
        {
            throw new InvalidDataException($"a snapshot names a {definition} that cannot be", unfit);
        }
    }

    private SnapshotForm Choose(Type type)
    {
        if (type == typeof(string))
        {
            return new TextForm();
        }

        if (type.IsSZArray)
        {
            return Make(typeof(ArrayForm<>), type.GetElementType()!);
        }

        if (CollectionForms.Of(type) is { } collection)
        {
            return collection;
        }

        if (IsOwn(type) && !type.IsAbstract && !typeof(Delegate).IsAssignableFrom(type))
        {
            return type.IsValueType ? Make(typeof(BoxForm<>), type) : Make(typeof(ObjectForm<>), type);
        }

        return type is { IsPrimitive: true }
            ? Make(typeof(BoxForm<>), type)
            : throw new NotSupportedException($"a snapshot cannot keep a {type}: it is neither the market's own nor a collection that is known");
    }

    private static SnapshotForm Make(Type form, Type type)
    {
        try
        {
            return (SnapshotForm)Activator.CreateInstance(form.MakeGenericType(type))!;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is NotSupportedException refused)
        {
            throw new NotSupportedException(refused.Message, refused);
        }
    }

    /// <remarks>What is neither one of the assemblies' nor the base library's own is named with its assembly; the collections live in several.</remarks>
    private void WriteName(SnapshotWriter writer, Type type)
    {
        int own = Array.IndexOf([.. assemblies], type.Assembly);
        writer.Text(own >= 0 ? $"{own}|{type.FullName}" : type.Assembly == Base ? $"-|{type.FullName}" : $"{type.Assembly.GetName().Name}|{type.FullName}");
    }

    private Type ReadName(SnapshotReader reader)
    {
        string name = reader.Text();
        int cut = name.IndexOf('|', StringComparison.Ordinal);
        string from = cut < 0 ? "" : name[..cut];
        Type? type = from == "-" ? Base.GetType(name[(cut + 1)..])
            : int.TryParse(from, out int own) && (uint)own < (uint)assemblies.Count ? assemblies[own].GetType(name[(cut + 1)..])
            : CollectionForms.Named(name[(cut + 1)..]);
        return type ?? throw new InvalidDataException($"a snapshot names '{name}', which is no type of this version");
    }
}
