namespace MarketSim.Scenarios.Validation;

/// <summary>Holds a tree of values against the shape that the records give: keys, types, limits, items that are told apart.</summary>
internal sealed class ShapeCheck(Findings findings)
{
    /// <summary>Checks a mapping against a record.</summary>
    public void Check(MappingNode mapping, RecordShape shape, string path)
    {
        foreach (MappingEntry entry in mapping.Entries)
        {
            string at = ValuePath.Key(path, entry.Key);
            if (shape.Find(entry.Key) is { } key)
            {
                CheckKey(entry.Value, key, at);
            }
            else
            {
                IEnumerable<string> names = shape.Keys.Select(known => known.Name);
                findings.Add(entry.KeyPlace, at, $"there is no key '{entry.Key}' here{NearestName.Hint(entry.Key, names)}", string.Join(", ", names));
            }
        }

        foreach (KeyShape key in shape.Keys.Where(key => key.Required && mapping.Find(key.Name) is null))
        {
            findings.Add(mapping.Place, ValuePath.Key(path, key.Name), $"the key '{key.Name}' is missing", key.Allowed);
        }
    }

    private void CheckKey(SourceNode value, KeyShape key, string path)
    {
        if (key.Nullable && value is ScalarNode { Kind: ScalarKind.Null })
        {
            return;
        }

        CheckValue(value, key.Value, key, path);
    }

    private void CheckValue(SourceNode value, ValueShape shape, KeyShape key, string path)
    {
        switch (shape, value)
        {
            case (AnyShape, _):
                break;
            case (RecordShape record, MappingNode mapping):
                Check(mapping, record, path);
                break;
            case (ListShape list, SequenceNode sequence):
                CheckList(sequence, list, key, path);
                break;
            case (not (RecordShape or ListShape), ScalarNode scalar):
                CheckScalar(scalar, shape, key, path);
                break;
            default:
                Refuse(value, shape, key, path);
                break;
        }
    }

    private void CheckScalar(ScalarNode scalar, ValueShape shape, KeyShape key, string path)
    {
        string? wrong = ScalarCheck.WhatIsWrong(scalar, shape, key);
        if (wrong is not null)
        {
            findings.Add(scalar.Place, path, wrong, AllowedBy(shape, key));
        }
    }

    private void CheckList(SequenceNode sequence, ListShape list, KeyShape key, string path)
    {
        if (key.Length is { } length && (sequence.Items.Count < length.Fewest || sequence.Items.Count > length.Most))
        {
            findings.Add(sequence.Place, path, Invariant($"the list has {sequence.Items.Count} items"), key.Allowed);
        }

        for (int i = 0; i < sequence.Items.Count; i++)
        {
            CheckValue(sequence.Items[i], list.Item, key, ValuePath.Item(path, i));
        }

        if (list.ItemKey is { } identity)
        {
            CheckTellApart(sequence, identity, path);
        }
    }

    private void CheckTellApart(SequenceNode sequence, KeyShape identity, string path)
    {
        var seen = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            if (KeyedItems.KeyOf(sequence.Items[i], identity) is not { } id || seen.TryAdd(id.Text, id.Place))
            {
                continue;
            }

            SourcePlace first = seen[id.Text];
            string where = first.Column == 0 ? "" : Invariant($", first in line {first.Line}");
            findings.Add(id.Place, ValuePath.Key(ValuePath.Item(path, i), identity.Name), $"'{id.Text}' is in the list twice{where}", "each once");
        }
    }

    private void Refuse(SourceNode value, ValueShape shape, KeyShape key, string path) =>
        findings.Add(value.Place, path, $"{value.Describe()} is the wrong type", AllowedBy(shape, key));

    /// <summary>Limits of a list's key hold for the list; of its items only the type is known.</summary>
    private static string AllowedBy(ValueShape shape, KeyShape key) => ReferenceEquals(shape, key.Value) ? key.Allowed : shape.Allowed;
}
