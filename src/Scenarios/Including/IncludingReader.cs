namespace MarketSim.Scenarios.Including;

/// <summary>Reads a file and what it includes into one tree.</summary>
internal sealed class IncludingReader(RecordShape shape, LoadLimits limits, Findings findings)
{
    /// <summary>The key that names the file to start from.</summary>
    public const string Key = "include";

    private readonly List<string> _chain = [];

    /// <summary>The merged tree, without its includes; null if any of the files cannot be read, which is then among the findings.</summary>
    public MappingNode? Read(string file)
    {
        if (YamlText.ReadMapping(file, "scenario", limits, findings) is not { } above)
        {
            return null;
        }

        if (above.Find(Key) is not { } include)
        {
            return above;
        }

        _chain.Add(FullPath(file));
        MappingNode? below = ReadIncluded(file, include.Value);
        _chain.RemoveAt(_chain.Count - 1);
        return below is null ? null : (MappingNode)Merging.Merge(below, above.Without(Key), shape, findings);
    }

    private MappingNode? ReadIncluded(string file, SourceNode named)
    {
        if (named is not ScalarNode { Kind: ScalarKind.Text, Text.Length: > 0 } name)
        {
            findings.Add(named.Place, Key, $"{named.Describe()} is the wrong type", "the path of one scenario file, relative to this one");
            return null;
        }

        string included = Path.Combine(Path.GetDirectoryName(file) ?? "", name.Text);
        if (_chain.Contains(FullPath(included), StringComparer.Ordinal))
        {
            findings.Add(name.Place, Key, $"the file includes itself by way of '{name.Text}'", "a file that does not lead back here");
            return null;
        }

        if (_chain.Count > limits.MaxIncludes)
        {
            string most = Invariant($"at most {limits.MaxIncludes} files, each including the next");
            findings.Add(name.Place, Key, "the chain of includes is too long", most);
            return null;
        }

        if (!File.Exists(included))
        {
            findings.Add(name.Place, Key, $"there is no file '{name.Text}'", "the path of a scenario file, relative to this one");
            return null;
        }

        return Read(included);
    }

    private static string FullPath(string file) => Path.GetFullPath(file);
}
