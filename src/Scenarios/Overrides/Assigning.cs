using MarketSim.Scenarios.Including;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.Overrides;

/// <summary>Sets values in a tree as <c>path=value</c> says. Types and limits of what is set are checked later, with the rest of the tree.</summary>
internal sealed class Assigning(RecordShape shape, LoadLimits limits, Findings findings)
{
    private const string Form = "path=value, such as centers.build_ahead.ratio=1.4 or provinces[Ningxia].power_price_cny_per_kwh=0.4";

    /// <summary>The tree with one value set; the tree as it was if the assignment is wrong, which is then among the findings.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="assignment">What was written on the command line.</param>
    /// <param name="place">Where on the command line.</param>
    public MappingNode Apply(MappingNode root, string assignment, SourcePlace place)
    {
        int equals = EqualsSignOf(assignment);
        string path = equals < 0 ? assignment : assignment[..equals].Trim();
        if (equals < 0 || PathStep.Parse(path) is not { } steps)
        {
            findings.Add(place, "", $"'{assignment}' is not an assignment", Form);
            return root;
        }

        string text = assignment[(equals + 1)..];
        SourceNode? value = string.IsNullOrWhiteSpace(text)
            ? new ScalarNode(place, "", quoted: false)
            : YamlText.ReadArgument(place, text, limits, findings);
        return value is null ? root : (MappingNode)Set(root, shape, "", steps.AsSpan(), value);
    }

    /// <summary>The first equals sign outside brackets: an item's own key may hold one.</summary>
    private static int EqualsSignOf(string assignment)
    {
        int open = 0;
        for (int i = 0; i < assignment.Length; i++)
        {
            open += assignment[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (assignment[i] == '=' && open <= 0)
            {
                return i;
            }
        }

        return -1;
    }

    private SourceNode Set(SourceNode node, ValueShape shape, string path, ReadOnlySpan<PathStep> steps, SourceNode value) => steps switch
    {
        [] when (node, value, shape) is (SequenceNode list, MappingNode edit, ListShape) && ListEdit.IsOne(edit) => ListEdit.Apply(list, edit, findings, path),
        [] => value,
        [{ IsItem: false } step, .. var rest] when shape is RecordShape record => SetKey(node, record, path, step.Name, rest, value),
        [{ IsItem: true } step, .. var rest] when shape is ListShape list => SetItem(node, list, path, step.Name, rest, value),
        [var step, ..] => Refuse(node, ValuePath.Key(path, step.Name), shape, value),
    };

    private SourceNode SetKey(SourceNode node, RecordShape record, string path, string name, ReadOnlySpan<PathStep> rest, SourceNode value)
    {
        string at = ValuePath.Key(path, name);
        if (record.Find(name) is not { } key)
        {
            IEnumerable<string> names = record.Keys.Select(known => known.Name);
            findings.Add(value.Place, at, $"there is no key '{name}' here{NearestName.Hint(name, names)}", string.Join(", ", names));
            return node;
        }

        // A tree that is wrong here is reported where it is wrong; there is nothing to set in it.
        if (node is not MappingNode mapping)
        {
            return node;
        }

        MappingEntry? old = mapping.Find(name);
        SourceNode below = old?.Value ?? EmptyFor(key.Value, value.Place);
        SourceNode changed = Set(below, key.Value, at, rest, value);
        return ReferenceEquals(changed, below) ? node : mapping.With(new MappingEntry(name, old?.KeyPlace ?? value.Place, changed));
    }

    private SourceNode SetItem(SourceNode node, ListShape list, string path, string name, ReadOnlySpan<PathStep> rest, SourceNode value)
    {
        if (node is not SequenceNode sequence)
        {
            return node;
        }

        int index = IndexOf(sequence, list, name);
        if (index < 0)
        {
            RefuseItem(sequence, list, path, name, value.Place);
            return node;
        }

        SourceNode changed = Set(sequence.Items[index], list.Item, ValuePath.Item(path, index), rest, value);
        return new SequenceNode(sequence.Place, [.. sequence.Items.Select((item, i) => i == index ? changed : item)]);
    }

    private static int IndexOf(SequenceNode sequence, ListShape list, string name)
    {
        if (list.ItemKey is { } identity)
        {
            for (int i = 0; i < sequence.Items.Count; i++)
            {
                if (KeyedItems.KeyOf(sequence.Items[i], identity)?.Text == name)
                {
                    return i;
                }
            }
        }

        bool isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        return isNumber && index < sequence.Items.Count ? index : -1;
    }

    private void RefuseItem(SequenceNode sequence, ListShape list, string path, string name, SourcePlace place)
    {
        string numbers = sequence.Items.Count == 0
            ? "the list is empty"
            : Invariant($"a number from 0 to {sequence.Items.Count - 1}");
        string[] names = list.ItemKey is { } identity ? [.. sequence.Items.Select(item => KeyedItems.KeyOf(item, identity)?.Text).OfType<string>()] : [];
        string allowed = names.Length == 0 ? numbers : $"{numbers}, or {string.Join(", ", names)}";
        findings.Add(place, $"{path}[{name}]", $"there is no item '{name}' in the list{NearestName.Hint(name, names)}", allowed);
    }

    private SourceNode Refuse(SourceNode node, string path, ValueShape shape, SourceNode value)
    {
        string allowed = shape switch
        {
            RecordShape record => "one of its keys after a dot: " + string.Join(", ", record.Keys.Select(key => key.Name)),
            ListShape => "an item in brackets, such as [0]",
            _ => $"nothing after it: it is {shape.Allowed}",
        };
        findings.Add(value.Place, path, "the path leads nowhere", allowed);
        return node;
    }

    private static SourceNode EmptyFor(ValueShape shape, SourcePlace place) =>
        shape is ListShape ? new SequenceNode(place, []) : new MappingNode(place, []);
}
