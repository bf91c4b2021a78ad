using System.Text.RegularExpressions;

namespace MarketSim.Architecture.Tests;

/// <summary>The floors of a project: its folders from the ground up. A file uses its own folder and those below, and nothing above.</summary>
internal static partial class FolderFloors
{
    /// <summary>The projects whose folders have an order, with their folders from the ground up.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> FromTheGroundUp = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Market"] =
        [
            "Identity", "Texts", "Inputs", "Books", "Randomness", "Performance", "Setting", "Boards", "Letters", "Measures", "Steps", "Matching", "Policies",
            "Suppliers", "Centers", "Brokers", "Buyers", "World", "Engine",
        ],
        ["Grains"] = ["Codecs", "Failures", "Markets", "Checkpoints", "Agents", "Shards", "Runs", "Replicates", "Hosting"],
    };

    /// <summary>Folders of a project that hold source files.</summary>
    public static string[] Folders(string project) =>
        [.. Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "src", project)).Select(folder => Path.GetFileName(folder))
            .Where(folder => folder is not ("bin" or "obj") && Files(project, folder).Any()).Order(StringComparer.Ordinal)];

    /// <summary>Uses of a higher folder, each as <c>file: folder</c>.</summary>
    public static string[] UpwardUses(string project)
    {
        string[] floors = FromTheGroundUp[project];
        var types = floors.ToDictionary(folder => folder, folder => TypesIn(project, folder), StringComparer.Ordinal);
        return [.. floors.SelectMany((folder, floor) => Files(project, folder)
            .SelectMany(file => UsedFolders(File.ReadAllText(file), project, types)
                .Where(used => Array.IndexOf(floors, used) > floor)
                .Select(used => $"{Path.GetRelativePath(SourceTree.Root, file)}: {used}")))];
    }

    /// <summary>Folders that a file names: in a using, by full name, or as <c>Folder.Type</c>.</summary>
    public static string[] UsedFolders(string text, string project, IReadOnlyDictionary<string, HashSet<string>> types) =>
        [.. Named().Matches(text)
            .Where(name => name.Groups["project"] is { Success: true } of
                ? of.Value == project
                : types.TryGetValue(name.Groups["folder"].Value, out HashSet<string>? known) && known.Contains(name.Groups["type"].Value))
            .Select(name => name.Groups["folder"].Value)
            .Where(types.ContainsKey)
            .Distinct()];

    private static IEnumerable<string> Files(string project, string folder) =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src", project, folder), "*.cs", SearchOption.AllDirectories);

    private static HashSet<string> TypesIn(string project, string folder) =>
        [.. Files(project, folder).SelectMany(file => Declared().Matches(File.ReadAllText(file)).Select(type => type.Groups["type"].Value))];

    [GeneratedRegex(@"MarketSim\.(?<project>\w+)\.(?<folder>\w+)|(?<![\w.])(?<folder>[A-Z]\w+)\.(?<type>[A-Z]\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(public|internal) [\w ]*(class|struct|record|interface|enum) (?<type>\w+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Declared();
}

public sealed class FolderFloorTests
{
    private static readonly string[] Projects = [.. FolderFloors.FromTheGroundUp.Keys];

    [TestCaseSource(nameof(Projects))]
    public void Every_folder_has_its_floor(string project) =>
        Assert.That(FolderFloors.Folders(project), Is.EquivalentTo(FolderFloors.FromTheGroundUp[project]));

    [TestCaseSource(nameof(Projects))]
    public void No_file_uses_a_folder_above_its_own(string project) => Assert.That(FolderFloors.UpwardUses(project), Is.Empty);

    /// <remarks>Without this a scan that sees nothing would pass.</remarks>
    [TestCase("using MarketSim.Grains.Runs;")]
    [TestCase("global::MarketSim.Grains.Runs.RunGrain run;")]
    [TestCase("namespace MarketSim.Grains.Codecs; Runs.RunGrain run;")]
    public void The_scan_sees_a_use(string text)
    {
        var types = new Dictionary<string, HashSet<string>> { ["Runs"] = ["RunGrain"], ["Codecs"] = [] };

        Assert.That(FolderFloors.UsedFolders(text, "Grains", types), Does.Contain("Runs"));
        Assert.That(FolderFloors.UsedFolders("using MarketSim.Market.Runs; x.Runs.RunGrain = Runs.Count;", "Grains", types), Is.Empty);
    }
}
