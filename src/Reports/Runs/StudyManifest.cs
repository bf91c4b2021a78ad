using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Reports.Runs;

/// <summary>What study.json says: everything that is needed to go on with a study or to make it again.</summary>
public sealed record StudyManifest
{
    /// <summary>What kind of study: <c>sweep</c>, <c>compare</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Short name.</summary>
    public required string Name { get; init; }

    /// <summary>The command line that began it.</summary>
    public string Command { get; init; } = "";

    /// <summary>Versions by component.</summary>
    public required SortedDictionary<string, string> Versions { get; init; }

    /// <summary>The study file's content as JSON; none where a study has no file.</summary>
    public JsonNode? Study { get; init; }

    /// <summary>The scenarios that points start from, as resolved.</summary>
    public required IReadOnlyList<StudyScenario> Scenarios { get; init; }

    /// <summary>The seeds.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>Language of the report.</summary>
    public required string Language { get; init; }

    /// <summary>How it stands; partial until it has ended.</summary>
    public RunStatus Status { get; init; } = RunStatus.Partial;

    /// <summary>Runs that the study consists of, once it has ended.</summary>
    public long Trials { get; init; }

    /// <summary>Runs that failed.</summary>
    public long TrialsFailed { get; init; }

    /// <summary>Seconds, of the last process that was at work on it.</summary>
    public double WallSeconds { get; init; }

    /// <summary>Content hash and length of every table, once it has ended.</summary>
    public IReadOnlyList<TableDigest> Tables { get; init; } = [];

    /// <summary>SHA-256 of the files that commands read back, by name; empty until they are written.</summary>
    public SortedDictionary<string, string> Files { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Writes study.json.</summary>
    public void Write(RunFolder folder) => SealedJson.Write(folder.StudyFile, JsonSerializer.Serialize(this, RunJson.Options) + "\n");

    /// <summary>Reads study.json.</summary>
    /// <exception cref="RunFolderException">It cannot be understood.</exception>
    public static StudyManifest Read(RunFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<StudyManifest>(SealedJson.Read(folder.StudyFile), RunJson.Options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException cause)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{folder.StudyFile}: not a study's manifest: {cause.Message}", cause);
        }
    }
}

/// <summary>A scenario that points of a study start from.</summary>
/// <param name="Label">What tables and pictures call it.</param>
/// <param name="File">Its file as it was named; empty when it comes from a run's folder.</param>
/// <param name="Set">What was changed in it, <c>path=value</c>.</param>
/// <param name="Sha256">SHA-256 of the scenario as resolved.</param>
/// <param name="Scenario">The scenario: as written, so that points can change it, or as resolved when it comes from a run.</param>
public sealed record StudyScenario(string Label, string File, IReadOnlyList<string> Set, string Sha256, JsonNode? Scenario)
{
    /// <summary>For a folder: the command that made its runs; else empty.</summary>
    public string Command { get; init; } = "";

    /// <summary>Whether the scenario is as resolved, so that nothing can change it any more.</summary>
    public bool IsResolved { get; init; }

    /// <summary>The entry of a scenario that points change.</summary>
    public static StudyScenario Of(string label, string file, IReadOnlyList<string> set, Scenario scenario, ScenarioTemplate template) =>
        new(label, file, set, ScenarioHash.Of(scenario), JsonNode.Parse(template.ToJson()));

    /// <summary>The entry of a scenario that is run as it is.</summary>
    public static StudyScenario Of(string label, string file, IReadOnlyList<string> set, Scenario scenario) =>
        new(label, file, set, ScenarioHash.Of(scenario), JsonNode.Parse(ScenarioWriter.ToJson(scenario))) { IsResolved = true };

    /// <summary>The scenario.</summary>
    /// <exception cref="JsonException">It is not one that this version reads.</exception>
    public Scenario Read()
    {
        if (IsResolved)
            return ScenarioWriter.FromJson(Scenario?.ToJsonString() ?? "");
        LoadResult loaded = Template().With();
        return loaded.Scenario ?? throw new JsonException(string.Join("; ", loaded.Diagnostics.Select(wrong => wrong.ToString())));
    }

    /// <summary>What points change.</summary>
    /// <exception cref="JsonException">It is not a scenario.</exception>
    public ScenarioTemplate Template() => ScenarioTemplate.OfJson(Scenario?.ToJsonString() ?? "");
}
