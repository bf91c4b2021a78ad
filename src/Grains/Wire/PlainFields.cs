using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace MarketSim.Grains.Wire;

/// <summary>Makes methods that write and read an object field by field, base classes first, in the order in which they were declared.</summary>
/// <remarks>Fields, not properties: whatever a record holds is carried, by its very bits, and no constructor has to be guessed at.</remarks>
internal static class PlainFields
{
    /// <summary>The methods for a type; for a class they take and give none as well.</summary>
    public static (MethodInfo Write, MethodInfo Read) Of(Type type)
    {
        FieldInfo[] fields = [.. FieldsOf(type)];
        return (Writer(type, fields), Reader(type, fields));
    }

    /// <summary>All instance fields of a type.</summary>
    public static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        IEnumerable<FieldInfo> inherited = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? FieldsOf(parent) : [];
        return inherited.Concat(type.GetFields(Declared).OrderBy(field => field.MetadataToken));
    }

    private static DynamicMethod Writer(Type type, FieldInfo[] fields)
    {
        var method = new DynamicMethod("Write" + type.Name, typeof(void), [typeof(PlainWriter), type], typeof(PlainFields).Module, skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        if (!type.IsValueType)
        {
            Label present = code.DefineLabel();
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Ldnull);
            code.Emit(OpCodes.Cgt_Un);
            code.Emit(OpCodes.Call, typeof(PlainFields).GetMethod(nameof(Mark), BindingFlags.Static | BindingFlags.NonPublic)!);
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Brtrue, present);
            code.Emit(OpCodes.Ret);
            code.MarkLabel(present);
        }

        foreach (FieldInfo field in fields)
        {
            code.Emit(OpCodes.Ldarg_0);
            if (type.IsValueType)
            {
                code.Emit(OpCodes.Ldarga_S, (byte)1);
            }
            else
            {
                code.Emit(OpCodes.Ldarg_1);
            }

            code.Emit(OpCodes.Ldfld, field);
            code.Emit(OpCodes.Call, typeof(PlainCodec<>).MakeGenericType(field.FieldType).GetMethod("Write")!);
        }

        code.Emit(OpCodes.Ret);
        return method;
    }

    private static DynamicMethod Reader(Type type, FieldInfo[] fields)
    {
        var method = new DynamicMethod("Read" + type.Name, type, [typeof(PlainReader)], typeof(PlainFields).Module, skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        LocalBuilder made = code.DeclareLocal(type);
        if (!type.IsValueType)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Call, typeof(PlainFields).GetMethod(nameof(Make), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type));
            code.Emit(OpCodes.Stloc, made);
            Label present = code.DefineLabel();
            code.Emit(OpCodes.Ldloc, made);
            code.Emit(OpCodes.Brtrue, present);
            code.Emit(OpCodes.Ldnull);
            code.Emit(OpCodes.Ret);
            code.MarkLabel(present);
        }

        foreach (FieldInfo field in fields)
        {
            code.Emit(type.IsValueType ? OpCodes.Ldloca : OpCodes.Ldloc, made);
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Call, typeof(PlainCodec<>).MakeGenericType(field.FieldType).GetMethod("Read")!);
            code.Emit(OpCodes.Stfld, field);
        }

        code.Emit(OpCodes.Ldloc, made);
        code.Emit(OpCodes.Ret);
        return method;
    }

    private static void Mark(PlainWriter writer, bool present) => writer.Raw(present);

    private static T? Make<T>(PlainReader reader)
        where T : class => reader.Raw<bool>() ? (T)RuntimeHelpers.GetUninitializedObject(typeof(T)) : null;
}
