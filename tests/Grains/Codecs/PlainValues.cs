using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using CsCheck;

namespace MarketSim.Grains.Tests.Codecs;

/// <summary>Values of any plain type, made up field by field, and a comparison that looks at every field's bits.</summary>
internal static class PlainValues
{
    private static readonly double[] OddNumbers =
        [double.NaN, BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_1234), -0.0, double.Epsilon, double.NegativeInfinity];

    private static readonly string?[] OddTexts = [null, "", "智算中心", "\ud800"];

    public static Gen<object?> Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Either(AnyOf<object?>([null]), Of(inner));
        }

        if (type == typeof(string))
        {
            return Either(Gen.String.Select(text => (object?)text), AnyOf(OddTexts));
        }

        if (type == typeof(double))
        {
            return Either(Gen.Double.Select(number => (object?)number), AnyOf(OddNumbers));
        }

        if (type == typeof(DateOnly))
        {
            return Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(day => (object?)DateOnly.FromDayNumber(day));
        }

        if (type.IsPrimitive || type.IsEnum)
        {
            Type number = type.IsEnum ? typeof(int) : type;
            return number == typeof(bool)
                ? Gen.Bool.Select(value => (object?)value)
                : Gen.Int.Select(value => (object?)(type.IsEnum ? Enum.ToObject(type, value & 3) : Convert.ChangeType(number == typeof(uint) ? Math.Abs((long)value) : value, number, null)));
        }

        if (type.IsSZArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
        {
            Type item = type.GetElementType() ?? type.GetGenericArguments()[0];
            return Of(item).Array[0, 4].Select(items => (object?)ArrayOf(item, items));
        }

        Gen<object?[]> none = Gen.Bool.Select(_ => Array.Empty<object?>());
        return Fields(type)
            .Aggregate(none, (some, field) => some.Select(Of(field.FieldType), (values, value) => (object?[])[.. values, value]))
            .Select(values => (object?)Make(type, values));
    }

    private static Gen<object?> AnyOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => (object?)values[i]);

    private static Gen<object?> Either(Gen<object?> one, Gen<object?> other) => Gen.Bool.SelectMany(first => first ? one : other);

    public static bool Same(object? a, object? b)
    {
        if (a is null || b is null)
        {
            return a is null && b is null;
        }

        return (a, b) switch
        {
            (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
            (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
            (Array x, Array y) => x.GetType() == y.GetType() && SameItems(x, y),
            (IEnumerable x, IEnumerable y) when a.GetType().IsClass => SameItems(x, y),
            _ when a.GetType() != b.GetType() => false,
            _ when a.GetType().IsPrimitive || a.GetType().IsEnum => a.Equals(b),
            _ => Fields(a.GetType()).All(field => Same(field.GetValue(a), field.GetValue(b))),
        };
    }

    private static bool SameItems(IEnumerable a, IEnumerable b)
    {
        object?[] x = [.. a.Cast<object?>()];
        object?[] y = [.. b.Cast<object?>()];
        return x.Length == y.Length && x.Zip(y).All(pair => Same(pair.First, pair.Second));
    }

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null || type == typeof(object) || type == typeof(ValueType)
        ? []
        : Fields(type.BaseType).Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    private static Array ArrayOf(Type item, object?[] items)
    {
        Array array = Array.CreateInstance(item, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            array.SetValue(items[i], i);
        }

        return array;
    }

    private static object Make(Type type, object?[] values)
    {
        object made = RuntimeHelpers.GetUninitializedObject(type);
        foreach ((FieldInfo field, object? value) in Fields(type).Zip(values))
        {
            field.SetValue(made, value);
        }

        return made;
    }
}
