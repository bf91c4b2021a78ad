using System.Reflection;
using System.Reflection.Emit;
using MarketSim.Grains.Wire;

namespace MarketSim.Grains.Snapshots;

/// <summary>Makes methods that write and read all fields of a type, private and inherited ones too.</summary>
internal static class SnapshotFields
{
    /// <summary>Methods <c>(writer, value)</c> and <c>reader => value</c> for a struct.</summary>
    public static (MethodInfo Write, MethodInfo Read) OfStruct(Type type)
    {
        FieldInfo[] fields = Checked(type);
        var read = new DynamicMethod("Read" + type.Name, type, [typeof(SnapshotReader)], typeof(SnapshotFields).Module, skipVisibility: true);
        ILGenerator code = read.GetILGenerator();
        LocalBuilder made = code.DeclareLocal(type);
        foreach (FieldInfo field in fields)
        {
            code.Emit(OpCodes.Ldloca, made);
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Call, Codec(field, nameof(SnapshotCodec<>.Read)));
            code.Emit(OpCodes.Stfld, field);
        }

        code.Emit(OpCodes.Ldloc, made);
        code.Emit(OpCodes.Ret);
        return (Writer(type, fields), read);
    }

    /// <summary>Methods <c>(writer, value)</c> and <c>(reader, made)</c> for an object that exists already.</summary>
    public static (MethodInfo Write, MethodInfo Fill) OfObject(Type type)
    {
        FieldInfo[] fields = Checked(type);
        var fill = new DynamicMethod("Fill" + type.Name, typeof(void), [typeof(SnapshotReader), type], typeof(SnapshotFields).Module, skipVisibility: true);
        ILGenerator code = fill.GetILGenerator();
        foreach (FieldInfo field in fields)
        {
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Call, Codec(field, nameof(SnapshotCodec<>.Read)));
            code.Emit(OpCodes.Stfld, field);
        }

        code.Emit(OpCodes.Ret);
        return (Writer(type, fields), fill);
    }

    private static DynamicMethod Writer(Type type, FieldInfo[] fields)
    {
        var method = new DynamicMethod("Write" + type.Name, typeof(void), [typeof(SnapshotWriter), type], typeof(SnapshotFields).Module, skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
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
            code.Emit(OpCodes.Call, Codec(field, nameof(SnapshotCodec<>.Write)));
        }

        code.Emit(OpCodes.Ret);
        return method;
    }

    private static MethodInfo Codec(FieldInfo field, string method) => typeof(SnapshotCodec<>).MakeGenericType(field.FieldType).GetMethod(method)!;

    /// <summary>A field that can never be kept is told by its name, before the first snapshot is half written.</summary>
    private static FieldInfo[] Checked(Type type)
    {
        FieldInfo[] fields = [.. PlainFields.FieldsOf(type)];
        foreach (FieldInfo field in fields)
        {
            if (typeof(Delegate).IsAssignableFrom(field.FieldType) || field.FieldType.IsPointer || field.FieldType.IsByRefLike)
            {
                throw new NotSupportedException(
                    $"a snapshot cannot keep {type}.{field.Name}: a {field.FieldType} is code, not data; keep what it is made from instead");
            }
        }

        return fields;
    }
}
