using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Scenarios.StudyFiles;

namespace MarketSim.Scenarios.Shapes;

/// <summary>A mapping, as a record describes it.</summary>
internal sealed record RecordShape(Type Type, IReadOnlyList<KeyShape> Keys) : ValueShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    public override string Allowed => "a mapping";

    /// <summary>The key that tells items of this type apart in a list, if there is one.</summary>
    public KeyShape? Identity { get; } = Keys.FirstOrDefault(key => key.IsKey);

    /// <summary>Reads the shape of a record.</summary>
    public static RecordShape Of(Type type) => Known.GetOrAdd(type, static type => new RecordShape(
        type,
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.SetMethod is not null).Select(KeyOf)]));

    /// <summary>The key with a name, or null.</summary>
    public KeyShape? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);

    /// <summary>A property's name as it is written in files.</summary>
    public static string NameOf(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);

    public bool Equals(RecordShape? other) => other?.Type == Type;

    public override int GetHashCode() => Type.GetHashCode();

    private static KeyShape KeyOf(PropertyInfo property)
    {
        Type? inner = Nullable.GetUnderlyingType(property.PropertyType);
        RangeAttribute? range = property.GetCustomAttribute<RangeAttribute>();
        LengthAttribute? length = property.GetCustomAttribute<LengthAttribute>();
        RegularExpressionAttribute? pattern = property.GetCustomAttribute<RegularExpressionAttribute>();
        return new KeyShape(NameOf(property.Name), property.IsDefined(typeof(PolicyNameAttribute)) ? new PolicyNameShape() : ShapeOf(inner ?? property.PropertyType))
        {
            Property = property.Name,
            Required = property.IsDefined(typeof(RequiredMemberAttribute)),
            Nullable = inner is not null,
            IsKey = property.IsDefined(typeof(KeyAttribute)),
            Range = range is null ? null : (Bound(range.Minimum), Bound(range.Maximum)),
            Assumption = property.GetCustomAttribute<AssumptionAttribute>() is { } assumption ? (assumption.Low, assumption.High) : null,
            Length = length is null ? null : (length.MinimumLength, length.MaximumLength),
            Pattern = pattern is null ? null : KeyShape.Whole(pattern),
            PatternText = pattern?.Pattern,
            Target = property.GetCustomAttribute<ReferencesAttribute>()?.Target,
        };
    }

    private static double Bound(object bound) => Convert.ToDouble(bound, CultureInfo.InvariantCulture);

    private static ValueShape ShapeOf(Type type) => type switch
    {
        _ when type == typeof(string) => new TextShape(),
        _ when type == typeof(bool) => new FlagShape(),
        _ when type == typeof(DateOnly) => new DateShape(),
        _ when type == typeof(double) => NumberShape.Real,
        _ when type == typeof(int) => NumberShape.Int,
        _ when type == typeof(ulong) => NumberShape.ULong,
        _ when type.IsEnum => new EnumShape(type),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => new ListShape(ShapeOf(type.GetGenericArguments()[0])),
        _ when type == typeof(JsonNode) => new AnyShape(),
        _ when type.IsClass && (type.Namespace == typeof(Scenario).Namespace || type.Namespace!.StartsWith(typeof(StudyFile).Namespace!, StringComparison.Ordinal)) => Of(type),
        _ => throw new NotSupportedException($"{type} cannot be written in a scenario file"),
    };
}
