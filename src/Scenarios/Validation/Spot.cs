namespace MarketSim.Scenarios.Validation;

/// <summary>A place in a tree of values that may be wrong in any way: what is not there or not of the type asked for is null, never an error.</summary>
/// <remarks>Rules read through this, so that they can speak about the rest of a scenario although part of it is broken.</remarks>
internal readonly record struct Spot(SourceNode? Node, string Path, SourcePlace Parent)
{
    /// <summary>The root of a tree.</summary>
    public static Spot Of(MappingNode root) => new(root, "", root.Place);

    /// <summary>Where a finding about this value points: to the value or, where it is not written, to the mapping that lacks it.</summary>
    public SourcePlace Place => Node?.Place ?? Parent;

    public bool IsWritten => Node is not null;

    /// <summary>The value of a property, by its name in code.</summary>
    public Spot this[string property] => new(
        (Node as MappingNode)?.Find(RecordShape.NameOf(property))?.Value, ValuePath.Key(Path, RecordShape.NameOf(property)), Place);

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<Spot> Items
    {
        get
        {
            string path = Path;
            return Node is SequenceNode sequence ? [.. sequence.Items.Select((item, index) => new Spot(item, ValuePath.Item(path, index), sequence.Place))] : [];
        }
    }

    public double? Number => Node is ScalarNode { Kind: ScalarKind.Number } scalar ? scalar.Number : null;

    public string? Text => Node is ScalarNode { Kind: ScalarKind.Text } scalar ? scalar.Text : null;

    /// <summary>Whether it is the truth value true.</summary>
    public bool IsTrue => Node is ScalarNode { Kind: ScalarKind.Flag } scalar && scalar.Text.Equals("true", StringComparison.OrdinalIgnoreCase);

    public DateOnly? Date => Text is { } text ? DateShape.Read(text) : null;

    /// <summary>A value of an enumeration.</summary>
    public T? Choice<T>()
        where T : struct, Enum
    {
        string? text = Text;
        foreach (T value in Enum.GetValues<T>())
        {
            if (text == RecordShape.NameOf(value.ToString()))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Adds a finding about this value.</summary>
    public void Refuse(Findings findings, string message, string? allowed) => findings.Add(Place, Path, message, allowed);
}
