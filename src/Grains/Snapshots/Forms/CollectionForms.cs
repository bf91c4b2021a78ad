using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>The base library's collections and the forms that keep them: by content, so that they behave afterwards as they would have.</summary>
internal static class CollectionForms
{
    private static readonly Dictionary<Type, Type> Known = new()
    {
        [typeof(List<>)] = typeof(ListForm<>),
        [typeof(Queue<>)] = typeof(QueueForm<>),
        [typeof(Stack<>)] = typeof(StackForm<>),
        [typeof(LinkedList<>)] = typeof(LinkedListForm<>),
        [typeof(PriorityQueue<,>)] = typeof(PriorityQueueForm<,>),
        [typeof(Dictionary<,>)] = typeof(DictionaryForm<,>),
        [typeof(HashSet<>)] = typeof(HashSetForm<>),
        [typeof(SortedDictionary<,>)] = typeof(SortedDictionaryForm<,>),
        [typeof(SortedList<,>)] = typeof(SortedListForm<,>),
        [typeof(SortedSet<>)] = typeof(SortedSetForm<>),
        [typeof(ReadOnlyCollection<>)] = typeof(ReadOnlyCollectionForm<>),
        [typeof(ImmutableList<>)] = typeof(ImmutableListForm<>),
        [typeof(ImmutableDictionary<,>)] = typeof(ImmutableDictionaryForm<,>),
        [typeof(ImmutableSortedDictionary<,>)] = typeof(ImmutableSortedDictionaryForm<,>),
        [typeof(ImmutableHashSet<>)] = typeof(ImmutableHashSetForm<>),
        [typeof(ImmutableSortedSet<>)] = typeof(ImmutableSortedSetForm<>),
        [typeof(FrozenDictionary<,>)] = typeof(FrozenDictionaryForm<,>),
        [typeof(FrozenSet<>)] = typeof(FrozenSetForm<>),
    };

    /// <summary>The form of a collection; none for what is no known collection.</summary>
    /// <remarks>A frozen dictionary is of a hidden class that derives from the one that is named; other classes that derive from collections are not taken for them.</remarks>
    public static SnapshotForm? Of(Type type)
    {
        for (Type? candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate.IsConstructedGenericType && Known.TryGetValue(candidate.GetGenericTypeDefinition(), out Type? form)
                && (candidate == type || type.Assembly == candidate.Assembly))
            {
                return (SnapshotForm)Activator.CreateInstance(form.MakeGenericType(candidate.GetGenericArguments()))!;
            }
        }

        return null;
    }

    /// <summary>A collection's open type; none of that name.</summary>
    public static Type? Named(string name) => Known.Keys.FirstOrDefault(type => type.FullName == name);
}
