namespace MarketSim.Scenarios.Including;

/// <summary>Reads a file and what it includes into one tree.</summary>
internal sealed class IncludingReader(RecordShape shape, LoadLimits limits, Findings findings)
{
    /// <summary>The key that names the file to start from.</summary>
    public const string Key = "include";

    private const string OfStudies = "baseline";
    private const string OfScenarios = "horizon";
    private const string Recorded = "scenario";
    private const string RecordedHash = "scenario_sha256";
    private readonly List<string> _chain = [];

    /// <summary>The merged tree, without its includes; null if any of the files cannot be read, which is then among the findings.</summary>
    public MappingNode? Read(string file)
    {
        if (YamlText.ReadMapping(file, "scenario", limits, findings) is not { } read)
        {
            return null;
        }

        if (read.Find(OfStudies) is { } baseline && read.Find(OfScenarios) is null)
        {
            findings.Add(baseline.KeyPlace, "", "this is a study and no scenario", "a scenario file; studies are for sweep, sensitivity, calibrate and plan");
            return null;
        }

        MappingNode above = RecordedScenario(read) ?? read;

        if (above.Find(Key) is not { } include)
        {
            return above;
        }

        _chain.Add(FullPath(file));
        MappingNode? below = ReadIncluded(file, include.Value);
        _chain.RemoveAt(_chain.Count - 1);
        return below is null ? null : (MappingNode)Merging.Merge(below, above.Without(Key), shape, findings);
    }

    /// <summary>The scenario inside a run's <c>run.json</c>; null if the file is none.</summary>
    private static MappingNode? RecordedScenario(MappingNode root) =>
        root.Find(Recorded) is { Value: MappingNode scenario } && root.Find(RecordedHash) is not null ? scenario : null;

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
