using System.Collections.Concurrent;
using System.Reflection;
using MarketSim.Market.Letters;

namespace MarketSim.Grains.Wire;

/// <summary>The types that a parcel may name: those of the market and of the grains, and no others, whatever the bytes say.</summary>
internal static class PlainTypes
{
    private static readonly ConcurrentDictionary<string, Type> Known = new(StringComparer.Ordinal);
    private static readonly Assembly[] Assemblies = [typeof(Letter).Assembly, typeof(PlainTypes).Assembly];

    /// <summary>The name under which a type is written.</summary>
    /// <exception cref="NotSupportedException">The type is not one that parcels carry.</exception>
    public static string NameOf(Type type) => Assemblies.Contains(type.Assembly) && !type.IsGenericType
        ? type.FullName!
        : throw new NotSupportedException($"a parcel cannot carry a {type}: it belongs neither to the market nor to the grains");

    /// <summary>The type of a name.</summary>
    /// <exception cref="InvalidDataException">There is none that parcels carry.</exception>
    public static Type Named(string? name) => Known.GetOrAdd(
        name ?? "",
        static wanted => Assemblies.Select(assembly => assembly.GetType(wanted)).FirstOrDefault(type => type is { IsGenericType: false })
            ?? throw new InvalidDataException($"a parcel names '{wanted}', which is no type of this version's market"));
}
