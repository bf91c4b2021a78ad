using System.Collections;
using System.Reflection;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Codecs;

/// <summary>Objects that bytes refer to and do not hold: a market's setting and all that it consists of, which each process works out for itself.</summary>
/// <remarks>
/// They are numbered in the order in which a walk through their fields finds them. Two processes that made equal settings number them alike, since the walk
/// takes dictionaries in order of their keys. The agents' profiles are left out: they are as many as agents, and each is bound where its agent is written.
/// </remarks>
internal sealed class BoundObjects
{
    private readonly Dictionary<object, int> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _inOrder = [];

    private BoundObjects()
    {
        Bind(StringComparer.Ordinal);
        Bind(StringComparer.OrdinalIgnoreCase);
        Bind(ReferenceEqualityComparer.Instance);
    }

    /// <summary>What every process has: the usual ways of comparing.</summary>
    public static BoundObjects Shared { get; } = new();

    /// <summary>Numbers by object.</summary>
    public IReadOnlyDictionary<object, int> Ids => _ids;

    /// <summary>Objects by number.</summary>
    public IReadOnlyList<object> InOrder => _inOrder;

    /// <summary>Binds a market's setting too.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="types">Says which objects the walk looks into; those of no known type are bound as a whole.</param>
    public static BoundObjects Of(MarketSetting setting, CodecTypes types)
    {
        var bound = new BoundObjects();
        bound.Bind(setting.Population);
        var open = new Stack<object>();
        open.Push(setting);
        while (open.TryPop(out object? next))
        {
            if (bound.Bind(next))
            {
                foreach (object part in PartsOf(next, types).Reverse())
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

    private static IEnumerable<object> PartsOf(object value, CodecTypes types) => value switch
    {
        string => [],
        IDictionary map => InOrderOfKeys(map).SelectMany(key => Inside(key, types).Concat(Inside(map[key], types))),
        _ when types.IsOwn(value.GetType()) => Fields(value, types),
        Array { Rank: 1 } array when array.GetType().GetElementType()!.IsPrimitive => [],
        IEnumerable items => items.Cast<object?>().SelectMany(item => Inside(item, types)),
        _ => [],
    };

    private static IEnumerable<object> InOrderOfKeys(IDictionary map)
    {
        IEnumerable<object> keys = map.Keys.Cast<object>();
        return keys.FirstOrDefault() switch
        {
            string => keys.Cast<string>().Order(StringComparer.Ordinal),
            IComparable => keys.Order(),
            _ => [],
        };
    }

    private static IEnumerable<object> Fields(object value, CodecTypes types) => FieldOrder.Of(value.GetType()).SelectMany(field => Inside(field.GetValue(value), types));

    /// <summary>The objects in a field: itself, or those that a struct holds.</summary>
    private static IEnumerable<object> Inside(object? value, CodecTypes types) => value switch
    {
        null => [],
        ValueType and (IEnumerable or IDictionary) => ArrayIn(value),
        ValueType when value.GetType().IsPrimitive || value.GetType().IsEnum => [],
        ValueType when types.IsOwn(value.GetType()) || value.GetType().IsGenericType => Fields(value, types),
        ValueType => [],
        _ => [value],
    };

    /// <remarks>An immutable array is a struct around an array, and is nothing at all where it was never made.</remarks>
    private static IEnumerable<object> ArrayIn(object value) => value.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        .Select(field => field.GetValue(value)).OfType<Array>();
}
