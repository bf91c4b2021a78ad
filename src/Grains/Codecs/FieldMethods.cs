using System.Reflection;
using System.Reflection.Emit;
using MarketSim.Market.Identity;

namespace MarketSim.Grains.Codecs;

/// <summary>Methods that write and read all fields of a type, private and inherited ones too.</summary>
/// <remarks>Fields, not properties: whatever an object holds is written by its very bits, and no constructor has to be guessed.</remarks>
internal sealed class FieldMethods<T>
{
    /// <summary>Makes the methods.</summary>
    /// <exception cref="NotSupportedException">A field holds code or an address. The message names it.</exception>
    public FieldMethods()
    {
        FieldInfo[] fields = [.. FieldOrder.Of(typeof(T))];
        if (Array.Find(fields, field => typeof(Delegate).IsAssignableFrom(field.FieldType) || field.FieldType.IsPointer) is { } code)
        {
            throw new NotSupportedException($"the codec cannot write {typeof(T)}.{code.Name}: a {code.FieldType} is code, not data; keep what it is made from instead");
        }

        Write = Make<Writing>(nameof(Write), typeof(ObjectWriter), fields, static (il, field) =>
        {
            il.Emit(OpCodes.Ldarg_0);
            LoadTarget(il);
            il.Emit(OpCodes.Ldfld, field);
            il.Emit(OpCodes.Call, CodecMethod(field, nameof(ValueCodec<>.Write)));
        });
        Read = Make<Reading>(nameof(Read), typeof(ObjectReader), fields, static (il, field) =>
        {
            LoadTarget(il);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, CodecMethod(field, nameof(ValueCodec<>.Read)));
            il.Emit(OpCodes.Stfld, field);
        });
    }

    /// <summary>Writes the fields of a value.</summary>
    public delegate void Writing(ObjectWriter writer, ref T value);

    /// <summary>Reads the fields of a value that exists already.</summary>
    public delegate void Reading(ObjectReader reader, ref T value);

    /// <summary>Writes the fields of a value.</summary>
    public Writing Write { get; }

    /// <summary>Reads the fields of a value that exists already.</summary>
    public Reading Read { get; }

    private static TDelegate Make<TDelegate>(string name, Type other, FieldInfo[] fields, Action<ILGenerator, FieldInfo> emit)
        where TDelegate : Delegate
    {
        var method = new DynamicMethod(name + typeof(T).Name, typeof(void), [other, typeof(T).MakeByRefType()], typeof(FieldOrder).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        foreach (FieldInfo field in fields)
        {
            emit(il, field);
        }

        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<TDelegate>();
    }

    private static void LoadTarget(ILGenerator il)
    {
        il.Emit(OpCodes.Ldarg_1);
        if (!typeof(T).IsValueType)
        {
            il.Emit(OpCodes.Ldind_Ref);
        }
    }

    private static MethodInfo CodecMethod(FieldInfo field, string method) => typeof(ValueCodec<>).MakeGenericType(field.FieldType).GetMethod(method)!;
}

/// <summary>The fields of types, in the order in which they are written.</summary>
internal static class FieldOrder
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>All instance fields of a type but derived ones: those of base classes first, then in the order of their declaration.</summary>
    public static IEnumerable<FieldInfo> Of(Type type)
    {
        IEnumerable<FieldInfo> inherited = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? Of(parent) : [];
        return inherited.Concat(type.GetFields(Declared).Where(field => !field.IsDefined(typeof(DerivedAttribute), inherit: false)).OrderBy(field => field.MetadataToken));
    }
}
