namespace MarketSim.Scenarios.Including;

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
            findings.Add(pattern.Place, ValuePath.Key(path, Remove), "nothing in the included list fits this", "some keys and values of an item that is there");
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
