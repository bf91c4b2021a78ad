using System.Collections.Immutable;

namespace MarketSim.Market.Policies;

/// <summary>All kinds of policy: the classes of this assembly, and those that were added.</summary>
public static class PolicyKinds
{
    private static ImmutableSortedDictionary<string, PolicyKind> _kinds = typeof(PolicyKind).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(PolicyKind)) && !type.IsAbstract)
        .Select(type => (PolicyKind)Activator.CreateInstance(type)!)
        .ToImmutableSortedDictionary(kind => kind.Id, kind => kind, StringComparer.Ordinal);

    /// <summary>All kinds, in order of their names.</summary>
    public static IEnumerable<PolicyKind> All => _kinds.Values;

    /// <summary>The kinds that make centers pay, in order of their names.</summary>
    public static IEnumerable<LevyKind> Levies => All.OfType<LevyKind>();

    /// <summary>Adds a kind that another assembly defines; to be called before a scenario is read or a table is written.</summary>
    /// <exception cref="ArgumentException">There is another kind of that name.</exception>
    public static void Add(PolicyKind kind) => ImmutableInterlocked.Update(ref _kinds, static (kinds, added) => kinds.Add(added.Id, added), kind);

    /// <summary>The kind of a name; null if there is none.</summary>
    public static PolicyKind? Find(string id) => _kinds.GetValueOrDefault(id);

    /// <summary>The kind of a name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no kind of that name.</exception>
    public static PolicyKind Of(string id) => Find(id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "not a kind of policy");
}
