namespace MarketSim.Scenarios.Forms;

/// <summary>The remarks that stand over the values of a scenario file and of those that it includes: where a value comes from.</summary>
public sealed class ValueRemarks
{
    private readonly MappingNode? _root;
    private readonly Dictionary<string, ScenarioComments?> _comments = new(StringComparer.Ordinal);

    private ValueRemarks(MappingNode? root) => _root = root;

    /// <summary>No remarks.</summary>
    public static ValueRemarks None { get; } = new(null);

    /// <summary>Of a file's values.</summary>
    internal static ValueRemarks Of(MappingNode root) => new(root);

    /// <summary>The remark over a value; null if there is none.</summary>
    /// <param name="path">Its path, with items of lists by number: <c>provinces[3].gdp_yi</c>.</param>
    public string? On(string path)
    {
        if (_root is null || Overrides.PathStep.Parse(path) is not { } steps || Find(steps) is not { } place || place.Column == 0)
        {
            return null;
        }

        lock (_comments)
        {
            if (!_comments.TryGetValue(place.File, out ScenarioComments? comments))
            {
                _comments[place.File] = comments = Read(place.File);
            }

            return comments?.Over(place);
        }
    }

    private SourcePlace? Find(IEnumerable<Overrides.PathStep> steps)
    {
        SourceNode? node = _root;
        SourcePlace? place = null;
        foreach (Overrides.PathStep step in steps)
        {
            if (step.IsItem)
            {
                node = node is SequenceNode list && int.TryParse(step.Name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Items.Count ? list.Items[index] : null;
                place = node?.Place;
            }
            else
            {
                MappingEntry? entry = (node as MappingNode)?.Find(step.Name);
                (node, place) = (entry?.Value, entry?.KeyPlace);
            }
        }

        return place;
    }

    private static ScenarioComments? Read(string file)
    {
        try
        {
            return new ScenarioComments(File.ReadAllLines(file));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
