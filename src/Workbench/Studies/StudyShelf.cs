using System.Text.Json;
using System.Text.RegularExpressions;
using MarketSim.Workbench.Hosting;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Studies;

/// <summary>A study file, as lists show it.</summary>
/// <param name="Id">Its name in addresses: that of the file, with <c>own/</c> before it for those made here.</param>
/// <param name="File">Full path of the file.</param>
/// <param name="Kind">The command that carries it out.</param>
/// <param name="Title">Its title.</param>
public sealed record ShelvedStudy(string Id, string File, StudyKindInfo Kind, Text Title)
{
    /// <summary>Whether it was made here.</summary>
    public bool IsOwn => Id.StartsWith(StudyShelf.Own, StringComparison.Ordinal);

    /// <summary>Its short name.</summary>
    public string Name => IsOwn ? Id[StudyShelf.Own.Length..] : Id;
}

/// <summary>The study files and scenarios that there are.</summary>
/// <param name="options">Where they are.</param>
public sealed partial class StudyShelf(WorkbenchOptions options)
{
    /// <summary>What names of studies that were made here begin with.</summary>
    public const string Own = "own/";

    private const string Ending = ".yaml";

    /// <summary>Where studies are kept that were made here.</summary>
    public string OwnFolder => Path.Combine(options.Runs, ".workbench", "studies");

    /// <summary>All study files, those made here first.</summary>
    public IReadOnlyList<ShelvedStudy> Studies() => [.. In(OwnFolder, Own), .. In(Path.Combine(options.Scenarios, "studies"), "")];

    /// <summary>A study by its name in addresses; null if there is none.</summary>
    public ShelvedStudy? Find(string? id) => Studies().FirstOrDefault(study => study.Id == id);

    /// <summary>The scenario files, as paths below their folder with slashes: those made here begin with <c>own/</c>.</summary>
    public IReadOnlyList<string> Scenarios() =>
    [
        .. FilesIn(Path.Combine(options.Runs, ".workbench", "scenarios")).Select(file => Own + Path.GetFileName(file)),
        .. FilesIn(options.Scenarios).Concat(FilesIn(Path.Combine(options.Scenarios, "what-if"))).Concat(FilesIn(Path.Combine(options.Scenarios, "futures")))
            .Select(file => Path.GetRelativePath(options.Scenarios, file).Replace('\\', '/')),
    ];

    /// <summary>The full path of a scenario of the list; null for any other text.</summary>
    public string? ScenarioFile(string? scenario) => scenario is null || !Scenarios().Contains(scenario) ? null
        : scenario.StartsWith(Own, StringComparison.Ordinal) ? Path.Combine(options.Runs, ".workbench", "scenarios", scenario[Own.Length..])
        : Path.Combine(options.Scenarios, scenario);

    /// <summary>Paths of inputs that the study files vary, for forms to suggest.</summary>
    public IReadOnlyList<string> KnownPaths() =>
    [
        .. Studies().SelectMany(study => PathPattern().Matches(File.ReadAllText(study.File)).Select(match => match.Groups[1].Value.Trim('"'))).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The file that a study made here has or gets.</summary>
    /// <exception cref="ArgumentException">It is not a name.</exception>
    public string OwnFile(string name) => RunNames.IsName(name) ? Path.Combine(OwnFolder, name + Ending) : throw new ArgumentException($"'{name}' is not a name.");

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Ending).Where(file => RunNames.IsName(Path.GetFileName(file))).Order(StringComparer.Ordinal) : [];

    private static IEnumerable<ShelvedStudy> In(string folder, string prefix) => FilesIn(folder).Select(file => Of(file, prefix)).OfType<ShelvedStudy>();

    /// <remarks>A list needs the keys that stand at the left margin only; a study is loaded whole when it is used.</remarks>
    private static ShelvedStudy? Of(string file, string prefix)
    {
        Dictionary<string, string> keys;
        try
        {
            keys = File.ReadLines(file).Take(2000).Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2 && parts[0].Length > 0 && parts[0].All(letter => char.IsAsciiLetterLower(letter) || letter == '_'))
                .DistinctBy(parts => parts[0]).ToDictionary(parts => parts[0], parts => Unquoted(parts[1].Trim()), StringComparer.Ordinal);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        string name = Path.GetFileNameWithoutExtension(file);
        string command = keys.ContainsKey("plan") ? "plan" : keys.ContainsKey("calibration") ? "calibrate" : keys.ContainsKey("sensitivity") ? "sensitivity" : "sweep";
        string title = keys.GetValueOrDefault("title") is { Length: > 0 } said ? said : name;
        return new(prefix + name, file, StudyKindInfo.Of(command), new(title, keys.GetValueOrDefault("title_zh") is { Length: > 0 } chinese ? chinese : title));
    }

    /// <remarks>Forms quote as JSON does, which YAML reads too.</remarks>
    private static string Unquoted(string value)
    {
        try
        {
            return value.StartsWith('"') ? JsonSerializer.Deserialize<string>(value) ?? "" : value.Trim('\'');
        }
        catch (JsonException)
        {
            return value.Trim('"');
        }
    }

    [GeneratedRegex(@"\{path: (""[^""]+""|[^,}]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();
}
