using System.Collections;
using System.Reflection;
using MarketSim.Grains.Wire;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Snapshots;

/// <summary>Objects that snapshots refer to and do not hold: a market's setting and all that it consists of, which each process works out for itself.</summary>
/// <remarks>
/// They are numbered in the order in which a walk through their fields finds them. Two processes that made equal settings number them alike, since the walk
/// takes dictionaries in order of their keys. The agents' profiles are left out: they are as many as agents, and each is bound where its agent is written.
/// </remarks>
internal sealed class BoundObjects
{
    private readonly Dictionary<object, int> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _inOrder = [];
    private readonly SnapshotTypes _types;

    private BoundObjects(SnapshotTypes types) => _types = types;

    /// <summary>Nothing is bound.</summary>
    public static BoundObjects None { get; } = new(new SnapshotTypes([]));

    /// <summary>Numbers by object.</summary>
    public IReadOnlyDictionary<object, int> Ids => _ids;

    /// <summary>Objects by number.</summary>
    public IReadOnlyList<object> InOrder => _inOrder;

    /// <summary>Binds a market's setting.</summary>
    public static BoundObjects Of(MarketSetting setting, SnapshotTypes types)
    {
        var bound = new BoundObjects(types);
        bound.Bind(setting.Population);
        var open = new Stack<object>();
        open.Push(setting);
        while (open.TryPop(out object? next))
        {
            if (bound.Bind(next))
            {
                foreach (object part in bound.PartsOf(next).Reverse())
                {
                    open.Push(part);
                }
            }
        }

        return bound;
    }

    private bool Bind(object value)
    {
        if (!_ids.TryAdd(value, _inOrder.Count))
        {
            return false;
        }

        _inOrder.Add(value);
        return true;
    }

    /// <remarks>What is of no known type is bound as a whole: nobody looks into it.</remarks>
    private IEnumerable<object> PartsOf(object value)
    {
        if (value is string)
        {
            return [];
        }

        if (value is IDictionary map)
        {
            return Entries(map);
        }

        if (value is IEnumerable items && !_types.IsOwn(value.GetType()))
        {
            return value is Array { Rank: 1 } array && array.GetType().GetElementType()!.IsPrimitive ? [] : items.Cast<object?>().SelectMany(Inside);
        }

        return _types.IsOwn(value.GetType()) ? Fields(value) : [];
    }

    private IEnumerable<object> Entries(IDictionary map)
    {
        IEnumerable<object> keys = map.Keys.Cast<object>();
        object[] ordered = keys.FirstOrDefault() is string
            ? [.. keys.Cast<string>().Order(StringComparer.Ordinal)]
            : keys.FirstOrDefault() is IComparable ? [.. keys.Order()] : [];
        return ordered.SelectMany(key => Inside(key).Concat(Inside(map[key])));
    }

    private IEnumerable<object> Fields(object value) => PlainFields.FieldsOf(value.GetType()).SelectMany(field => Inside(field.GetValue(value)));

    /// <summary>The objects in a field: itself, or those that a struct holds.</summary>
    private IEnumerable<object> Inside(object? value) => value switch
    {
        null => [],
        ValueType and (IEnumerable or IDictionary) => ArrayIn(value),
        ValueType when value.GetType().IsPrimitive || value.GetType().IsEnum => [],
        ValueType when _types.IsOwn(value.GetType()) || value.GetType().IsGenericType => Fields(value),
        ValueType => [],
        _ => [value],
    };

    /// <remarks>An immutable array is a struct around an array, and is nothing at all where it was never made.</remarks>
    private static IEnumerable<object> ArrayIn(object value) => value.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        .Select(field => field.GetValue(value)).OfType<Array>();
}
