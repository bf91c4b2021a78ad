using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MarketSim.Scenarios.Yaml;

/// <summary>Turns the events of YamlDotNet's parser into nodes that know their places, within limits.</summary>
internal sealed class NodeReader
{
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Func<Mark, SourcePlace> _place;
    private readonly LoadLimits _limits;
    private readonly Findings _findings;
    private readonly Dictionary<AnchorName, SourceNode?> _anchors = [];
    private string _path = "";
    private int _nodes;

    public NodeReader(string text, Func<Mark, SourcePlace> place, LoadLimits limits, Findings findings)
    {
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
        _place = place;
        _limits = limits;
        _findings = findings;
    }

    /// <summary>How far the text has been read.</summary>
    public Mark Position => _scanner.CurrentPosition;

    /// <summary>Reads the single document of the text; null if there is nothing in it.</summary>
    /// <exception cref="RefusedException">The text is YAML of a sort that has no meaning here, or asks for too much.</exception>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public SourceNode? ReadStream()
    {
        SourceNode? root = null;
        while (_parser.MoveNext())
        {
            switch (_parser.Current)
            {
                case DocumentStart second when root is not null:
                    throw new RefusedException(_place(second.Start), "a second document begins here", "one document in a file");
                case DocumentStart:
                    _parser.MoveNext();
                    root = ReadNode(1);
                    break;
            }
        }

        return root is ScalarNode { Kind: ScalarKind.Null, Text: "" } ? null : root;
    }

    private ParsingEvent Current => _parser.Current ?? throw new InvalidOperationException("the text ends too early");

    private SourceNode ReadNode(int depth)
    {
        ParsingEvent start = Current;
        SourcePlace place = _place(start.Start);
        if (start is AnchorAlias alias)
        {
            return Resolve(alias, place, depth);
        }

        // For some malformed texts the parser closes a mapping between a key and its value.
        if (start is not NodeEvent content)
        {
            throw new RefusedException(place, "not YAML: there is no value here");
        }

        Spend(1, depth, place);
        if (!content.Tag.IsEmpty && !content.Tag.IsNonSpecific)
        {
            throw new RefusedException(place, $"the tag {content.Tag} has no meaning here", "values without tags");
        }

        if (!content.Anchor.IsEmpty)
        {
            _anchors[content.Anchor] = null;
        }

        SourceNode node = content switch
        {
            Scalar scalar => new ScalarNode(place, scalar.Value, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any)),
            SequenceStart => new SequenceNode(place, ReadItems(depth + 1)),
            _ => new MappingNode(place, ReadEntries(depth + 1)),
        };
        if (!content.Anchor.IsEmpty)
        {
            _anchors[content.Anchor] = node;
        }

        return node;
    }

    private List<SourceNode> ReadItems(int depth)
    {
        var items = new List<SourceNode>();
        string list = _path;
        while (_parser.MoveNext() && Current is not SequenceEnd)
        {
            _path = ValuePath.Item(list, items.Count);
            items.Add(ReadNode(depth));
        }

        _path = list;
        return items;
    }

    private List<MappingEntry> ReadEntries(int depth)
    {
        var entries = new List<MappingEntry>();
        var places = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        string mapping = _path;
        while (_parser.MoveNext() && Current is not MappingEnd)
        {
            SourcePlace place = _place(Current.Start);
            string key = ReadNode(depth) is ScalarNode scalar
                ? scalar.Text
                : throw new RefusedException(place, "a list or mapping stands where a key should", "a name");
            _parser.MoveNext();
            _path = ValuePath.Key(mapping, key);
            SourceNode value = ReadNode(depth);
            if (places.TryAdd(key, place))
            {
                entries.Add(new MappingEntry(key, place, value));
            }
            else
            {
                SourcePlace first = places[key];
                _findings.Add(place, ValuePath.Key(mapping, key), Invariant($"the key is there twice, first in line {first.Line}"), "each key once");
            }
        }

        _path = mapping;
        return entries;
    }

    private SourceNode Resolve(AnchorAlias alias, SourcePlace place, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value, out SourceNode? node))
        {
            throw new RefusedException(place, $"the alias *{alias.Value} has no anchor before it", $"an anchor &{alias.Value} further up");
        }

        if (node is null)
        {
            throw new RefusedException(place, $"the alias *{alias.Value} stands inside its own anchor", "an alias after the end of what its anchor names");
        }

        Spend(node.Size, depth + node.Height - 1, place);
        return node;
    }

    private void Spend(int nodes, int depth, SourcePlace place)
    {
        if (depth > _limits.MaxDepth)
        {
            throw new RefusedException(place, "lists and mappings are nested too deep", Invariant($"at most {_limits.MaxDepth} levels"));
        }

        _nodes = checked(_nodes + nodes);
        if (_nodes > _limits.MaxNodes)
        {
            throw new RefusedException(
                place,
                "with its aliases written out the file has too many values",
                Invariant($"at most {_limits.MaxNodes:#,0} values"));
        }
    }
}
