namespace MarketSim.Scenarios.Including;

/// <summary>Lays one tree of values over another. Each value keeps the place where it was written.</summary>
internal static class Merging
{
    /// <summary>
    /// Mappings merge key by key; lists whose items are told apart by a key merge item by item, new ones at the end; anything else is replaced.
    /// A mapping over a list says what is taken out of it and what is added (<see cref="ListEdit"/>).
    /// </summary>
    /// <param name="below">What is laid over.</param>
    /// <param name="above">What is laid over it, and wins.</param>
    /// <param name="shape">Shape of both; null where the records know no such value, which is then replaced.</param>
    /// <param name="findings">Takes what is wrong with the edits of lists.</param>
    /// <param name="path">Path of both.</param>
    public static SourceNode Merge(SourceNode below, SourceNode above, ValueShape? shape, Findings findings, string path = "") => (below, above, shape) switch
    {
        (MappingNode under, MappingNode over, RecordShape record) => MergeMappings(under, over, record, findings, path),
        (SequenceNode under, SequenceNode over, ListShape { ItemKey: { } identity } list) => MergeItems(under, over, list, identity, findings, path),
        (SequenceNode under, MappingNode over, ListShape) when ListEdit.IsOne(over) => ListEdit.Apply(under, over, findings, path),
        _ => above,
    };

    private static MappingNode MergeMappings(MappingNode below, MappingNode above, RecordShape shape, Findings findings, string path)
    {
        IEnumerable<MappingEntry> kept = below.Entries.Select(entry => above.Find(entry.Key) is { } over
            ? over with { Value = Merge(entry.Value, over.Value, shape.Find(entry.Key)?.Value, findings, ValuePath.Key(path, entry.Key)) }
            : entry);
        return new MappingNode(above.Place, [.. kept, .. above.Entries.Where(entry => below.Find(entry.Key) is null)]);
    }

    private static SequenceNode MergeItems(SequenceNode below, SequenceNode above, ListShape list, KeyShape identity, Findings findings, string path)
    {
        // Of two items above with the same key only the first is merged: the second stays beside it and is found as a duplicate.
        var overs = new Dictionary<string, SourceNode>(StringComparer.Ordinal);
        var added = new List<SourceNode>();
        HashSet<string> known = [.. below.Items.Select(item => KeyedItems.KeyOf(item, identity)?.Text).OfType<string>()];
        foreach (SourceNode item in above.Items)
        {
            string? key = KeyedItems.KeyOf(item, identity)?.Text;
            if (key is null || !known.Contains(key) || !overs.TryAdd(key, item))
            {
                added.Add(item);
            }
        }

        IEnumerable<SourceNode> kept = below.Items.Select(item =>
            KeyedItems.KeyOf(item, identity) is { } key && overs.TryGetValue(key.Text, out SourceNode? over) ? Merge(item, over, list.Item, findings, $"{path}[{key.Text}]") : item);
        return new SequenceNode(above.Place, [.. kept, .. added]);
    }
}

/// <summary>What a file changes in a list of the file that it includes: <c>{remove: [{kind: time_sharing}], add: [...]}</c>.</summary>
/// <remarks>For lists whose items have no key of their own: to replace such a list whole would copy what stays the same.</remarks>
internal static class ListEdit
{
    /// <summary>Patterns of items that are taken out: an item goes when it has all that a pattern says.</summary>
    public const string Remove = "remove";

    /// <summary>Items that are added at the end.</summary>
    public const string Add = "add";

    private const string Allowed = "a list";

    /// <summary>Whether a mapping is an edit of a list.</summary>
    public static bool IsOne(MappingNode mapping) => mapping.Entries.Count > 0 && mapping.Entries.All(entry => entry.Key is Remove or Add);

    /// <summary>The list with items taken out and added. A pattern that nothing fits is a finding: it would change nothing.</summary>
    public static SequenceNode Apply(SequenceNode list, MappingNode edit, Findings findings, string path)
    {
        IReadOnlyList<SourceNode> patterns = Items(edit, Remove, findings, path);
        foreach (SourceNode pattern in patterns.Where(pattern => !list.Items.Any(item => Fits(item, pattern))))
        {
            findings.Add(pattern.Place, ValuePath.Key(path, Remove), "nothing in the list fits this", "some keys and values of an item that is there");
        }

        SourceNode[] kept = [.. list.Items.Where(item => !patterns.Any(pattern => Fits(item, pattern)))];
        return new SequenceNode(edit.Place, [.. kept, .. Items(edit, Add, findings, path)]);
    }

    private static IReadOnlyList<SourceNode> Items(MappingNode edit, string key, Findings findings, string path)
    {
        SourceNode? value = edit.Find(key)?.Value;
        if (value is null or SequenceNode)
        {
            return (value as SequenceNode)?.Items ?? [];
        }

        findings.Add(value.Place, ValuePath.Key(path, key), $"{value.Describe()} is the wrong type", Allowed);
        return [];
    }

    private static bool Fits(SourceNode item, SourceNode pattern) => (item, pattern) switch
    {
        (MappingNode has, MappingNode wanted) => wanted.Entries.Count > 0 && wanted.Entries.All(entry => has.Find(entry.Key) is { } own && Fits(own.Value, entry.Value)),
        (SequenceNode has, SequenceNode wanted) => has.Items.Count == wanted.Items.Count && has.Items.Zip(wanted.Items).All(pair => Fits(pair.First, pair.Second)),
        (ScalarNode has, ScalarNode wanted) => has.Kind == wanted.Kind && (has.Kind == ScalarKind.Number ? has.Number == wanted.Number : has.Text == wanted.Text),
        _ => false,
    };
}
