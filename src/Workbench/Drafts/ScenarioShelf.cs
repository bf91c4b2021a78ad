using System.Text.RegularExpressions;
using MarketSim.Workbench.Hosting;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Drafts;

/// <summary>The scenarios that can be opened, and where own ones are kept.</summary>
public sealed partial class ScenarioShelf(WorkbenchOptions options)
{
    /// <summary>Largest own file, bytes.</summary>
    public const int MostBytes = 4 << 20;

    private static readonly string[] Folders = ["", "futures", "what-if"];

    /// <summary>The folder of what the workbench keeps for its readers.</summary>
    public string Kept { get; } = Path.Combine(options.Runs, ".workbench");

    /// <summary>The folder of own scenarios.</summary>
    public string Own => Path.Combine(Kept, "scenarios");

    /// <summary>The file of a source; it need not exist.</summary>
    public string FileOf(ScenarioSource source) => source.Kind switch
    {
        SourceKind.Shipped => Path.Combine(options.Scenarios, source.Name.Replace('/', Path.DirectorySeparatorChar)),
        SourceKind.Own => Path.Combine(Own, source.Name + ".yaml"),
        _ => Path.Combine(options.Runs, source.Name, "run.json"),
    };

    /// <summary>Scenarios that come with the program.</summary>
    public IReadOnlyList<ShelfEntry> Shipped() =>
    [
        .. Folders.SelectMany(folder => Files(Path.Combine(options.Scenarios, folder), "*.yaml").Select(file => (Name: folder.Length == 0 ? Path.GetFileName(file) : $"{folder}/{Path.GetFileName(file)}", File: file)))
            .Select(found => ScenarioSource.Of("file", found.Name) is { } source ? EntryOf(source, found.File) : null).OfType<ShelfEntry>(),
    ];

    /// <summary>Scenarios that readers saved or brought, in order of their names.</summary>
    public IReadOnlyList<ShelfEntry> Saved() =>
        [.. Files(Own, "*.yaml").Select(file => ScenarioSource.Of("own", Path.GetFileNameWithoutExtension(file)) is { } source ? EntryOf(source, file) : null).OfType<ShelfEntry>()];

    /// <summary>Runs whose scenario can be opened, the latest first.</summary>
    public IReadOnlyList<ScenarioSource> Runs() => !Directory.Exists(options.Runs) ? [] :
    [
        .. new DirectoryInfo(options.Runs).EnumerateDirectories().OrderByDescending(folder => folder.LastWriteTimeUtc)
            .Where(folder => File.Exists(Path.Combine(folder.FullName, "run.json")))
            .Select(folder => ScenarioSource.Of("run", folder.Name)).OfType<ScenarioSource>(),
    ];

    /// <summary>The name by which a file that lies in a folder includes another one.</summary>
    public static string IncludeOf(string file, string folder) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    /// <summary>Keeps an own file under a name that is free, unless it may replace one.</summary>
    /// <param name="name">The wished name; see <see cref="RunNames"/>.</param>
    /// <param name="text">Its text.</param>
    /// <param name="replace">Whether a file of that name is replaced.</param>
    /// <returns>Where it is.</returns>
    public ScenarioSource Keep(string name, string text, bool replace)
    {
        Directory.CreateDirectory(Own);
        string free = name;
        for (int number = 2; !replace && File.Exists(Path.Combine(Own, free + ".yaml")); number++)
        {
            free = Invariant($"{name}-{number}");
        }

        Write(Path.Combine(Own, free + ".yaml"), text);
        return new ScenarioSource(SourceKind.Own, free);
    }

    /// <summary>Keeps a file that a reader brings. An <c>include</c> that only leads somewhere among the shipped files is made to lead there.</summary>
    public ScenarioSource Bring(string name, string text) => Keep(
        RunNames.From(Path.GetFileNameWithoutExtension(name)),
        Include().Replace(
            text,
            found => Path.GetFileName(found.Groups["file"].Value.Trim('"', '\'')) is var wanted && !File.Exists(Path.Combine(Own, found.Groups["file"].Value.Trim('"', '\'')))
                && Folders.Select(folder => Path.Combine(options.Scenarios, folder, wanted)).FirstOrDefault(File.Exists) is { } shipped
                    ? $"include: {Assignment.Json(IncludeOf(shipped, Own))}" : found.Value,
            1),
        replace: false);

    /// <summary>Writes a file so that it is there whole or not at all.</summary>
    internal static void Write(string file, string text)
    {
        string part = Invariant($"{file}.{Guid.NewGuid():N}.part");
        File.WriteAllText(part, text);
        File.Move(part, file, overwrite: true);
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal) : [];

    private static ShelfEntry EntryOf(ScenarioSource source, string file)
    {
        string[] head = [.. File.ReadLines(file).Take(20)];
        return new ShelfEntry(source, Said(head, "title") ?? source.Name, Said(head, "title_zh") ?? source.Name);
    }

    private static string? Said(string[] lines, string key) =>
        lines.FirstOrDefault(line => line.StartsWith(key + ": ", StringComparison.Ordinal)) is { } line ? line[(key.Length + 2)..].Trim().Trim('"', '\'') : null;

    [GeneratedRegex(@"^include:[ \t]*(?<file>[^#\r\n]*[^#\s])", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Include();
}

/// <summary>A scenario that can be opened.</summary>
/// <param name="Source">Where it is.</param>
/// <param name="Title">Its title in English.</param>
/// <param name="TitleZh">Its title in Chinese.</param>
public sealed record ShelfEntry(ScenarioSource Source, string Title, string TitleZh);
