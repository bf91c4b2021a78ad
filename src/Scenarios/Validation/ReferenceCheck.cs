namespace MarketSim.Scenarios.Validation;

/// <summary>Sees that every province and card that is named exists.</summary>
internal sealed class ReferenceCheck(Findings findings)
{
    private readonly Dictionary<Type, SortedSet<string>> _names = [];

    /// <summary>Checks all references of a tree.</summary>
    public void Check(MappingNode root, RecordShape shape)
    {
        Collect(root, shape);
        Visit(root, shape, "");
    }

    private void Collect(SourceNode node, ValueShape shape)
    {
        switch (node, shape)
        {
            case (MappingNode mapping, RecordShape record):
                foreach (MappingEntry entry in mapping.Entries)
                {
                    if (record.Find(entry.Key) is { } key)
                    {
                        Collect(entry.Value, key.Value);
                    }
                }

                break;
            case (SequenceNode sequence, ListShape list):
                foreach (SourceNode item in sequence.Items)
                {
                    if (list.ItemKey is { } identity && KeyedItems.KeyOf(item, identity) is { } name)
                    {
                        NamesOf(((RecordShape)list.Item).Type).Add(name.Text);
                    }

                    Collect(item, list.Item);
                }

                break;
        }
    }

    private void Visit(SourceNode node, ValueShape shape, string path)
    {
        switch (node, shape)
        {
            case (MappingNode mapping, RecordShape record):
                foreach (MappingEntry entry in mapping.Entries)
                {
                    if (record.Find(entry.Key) is { } key)
                    {
                        CheckKey(entry.Value, key, ValuePath.Key(path, entry.Key));
                    }
                }

                break;
            case (SequenceNode sequence, ListShape list):
                for (int i = 0; i < sequence.Items.Count; i++)
                {
                    Visit(sequence.Items[i], list.Item, ValuePath.Item(path, i));
                }

                break;
        }
    }

    private void CheckKey(SourceNode value, KeyShape key, string path)
    {
        if (key.Target is null)
        {
            Visit(value, key.Value, path);
        }
        else if (value is SequenceNode sequence)
        {
            for (int i = 0; i < sequence.Items.Count; i++)
            {
                CheckName(sequence.Items[i], key.Target, ValuePath.Item(path, i));
            }
        }
        else
        {
            CheckName(value, key.Target, path);
        }
    }

    /// <summary>Where nothing of the type is defined at all, that is the error, and it is told where the list is missing.</summary>
    private void CheckName(SourceNode value, Type target, string path)
    {
        SortedSet<string> names = NamesOf(target);
        if (names.Count > 0 && value is ScalarNode { Kind: ScalarKind.Text } name && !names.Contains(name.Text))
        {
            findings.Add(name.Place, path, $"there is no {WordsOf(target)} '{name.Text}'{NearestName.Hint(name.Text, names)}", string.Join(", ", names));
        }
    }

    /// <summary>What a type is called in messages, such as "card model".</summary>
    private static string WordsOf(Type type) => RecordShape.NameOf(type.Name).Replace('_', ' ');

    private SortedSet<string> NamesOf(Type type) =>
        _names.TryGetValue(type, out SortedSet<string>? names) ? names : _names[type] = new SortedSet<string>(StringComparer.Ordinal);
}
