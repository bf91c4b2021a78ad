namespace MarketSim.Scenarios.Yaml;

/// <summary>A value of a file that knows where it was written. Immutable: an alias shares the node of its anchor.</summary>
internal abstract class SourceNode(SourcePlace place)
{
    public SourcePlace Place { get; } = place;

    /// <summary>Nodes in the tree below and including this one.</summary>
    public abstract int Size { get; }

    /// <summary>Levels of nesting below and including this one.</summary>
    public abstract int Height { get; }

    /// <summary>What it is, in words for a message.</summary>
    public abstract string Describe();
}

/// <summary>A list.</summary>
internal sealed class SequenceNode(SourcePlace place, IReadOnlyList<SourceNode> items) : SourceNode(place)
{
    public IReadOnlyList<SourceNode> Items { get; } = items;

    public override int Size { get; } = 1 + items.Sum(item => item.Size);

    public override int Height { get; } = 1 + items.Select(item => item.Height).DefaultIfEmpty().Max();

    public override string Describe() => "a list";
}

/// <summary>One key of a mapping with its value.</summary>
internal sealed record MappingEntry(string Key, SourcePlace KeyPlace, SourceNode Value);

/// <summary>A mapping; its keys differ.</summary>
internal sealed class MappingNode(SourcePlace place, IReadOnlyList<MappingEntry> entries) : SourceNode(place)
{
    private readonly Dictionary<string, MappingEntry> _byKey = entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);

    public IReadOnlyList<MappingEntry> Entries { get; } = entries;

    public override int Size { get; } = 1 + entries.Sum(entry => entry.Value.Size);

    public override int Height { get; } = 1 + entries.Select(entry => entry.Value.Height).DefaultIfEmpty().Max();

    public MappingEntry? Find(string key) => _byKey.GetValueOrDefault(key);

    public override string Describe() => "a mapping";

    /// <summary>The same mapping with a key set to another value, or with a key more.</summary>
    public MappingNode With(MappingEntry entry) => new(
        Place,
        Find(entry.Key) is null ? [.. Entries, entry] : [.. Entries.Select(old => old.Key == entry.Key ? entry : old)]);

    /// <summary>The same mapping without a key.</summary>
    public MappingNode Without(string key) => new(Place, [.. Entries.Where(entry => entry.Key != key)]);
}

/// <summary>Where a value was written. Line and column count from 1; column 0 is an argument of the command line, numbered by line.</summary>
internal readonly record struct SourcePlace(string File, int Line, int Column)
{
    /// <summary>The start of a file: the place of what is wrong with the file as a whole.</summary>
    public static SourcePlace StartOf(string file) => new(file, 1, 1);

    /// <summary>The <paramref name="number"/>-th <c>--set</c>.</summary>
    public static SourcePlace Set(int number) => new("--set", number, 0);

    /// <summary>The option <c>--seed</c>.</summary>
    public static SourcePlace Seed { get; } = new("--seed", 1, 0);
}

/// <summary>Writes the path of a value: <c>supply.shipments[3].card</c>.</summary>
internal static class ValuePath
{
    public static string Key(string parent, string key) => parent.Length == 0 ? key : $"{parent}.{key}";

    public static string Item(string list, int index) => Invariant($"{list}[{index}]");
}
