using System.Text.Json;
using MarketSim.Reports.Runs;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Studies;

/// <summary>The folder of a study or an ensemble, as its page shows it.</summary>
public sealed record StudyFolder
{
    /// <summary>Name of the folder.</summary>
    public required string Name { get; init; }

    /// <summary>Its full path.</summary>
    public required string Path { get; init; }

    /// <summary>Kind of the study; <c>ensemble</c> for an ensemble.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is complete.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Number of seeds.</summary>
    public required int Seeds { get; init; }

    /// <summary>Runs of a study that has ended; 0 before.</summary>
    public long Trials { get; init; }

    /// <summary>Runs that failed.</summary>
    public long TrialsFailed { get; init; }

    /// <summary>The command that began it.</summary>
    public required string Command { get; init; }

    /// <summary>Names of its tables, those first that say most.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>Names of its pictures, without folder.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>Whether it has a report.</summary>
    public bool HasReport { get; init; }

    private static readonly string[] Leading =
        ["statement", "differences", "bands", "regret", "options", "summary", "sensitivity", "tornado", "parameters", "fit", "scores", "skills", "ensemble_summary", "failures"];

    /// <summary>A study or ensemble; null if there is none of that name.</summary>
    public static StudyFolder? Find(string runs, string? name)
    {
        if (!RunNames.IsName(name) || !Directory.Exists(System.IO.Path.Combine(runs, name!)))
        {
            return null;
        }

        string path = System.IO.Path.Combine(runs, name!);
        RunFolder folder = RunFolder.Existing(path);
        try
        {
            StudyFolder? found = folder.IsStudy ? Of(name!, path, StudyManifest.Read(folder)) : File.Exists(folder.ManifestFile) ? Of(name!, path, RunManifest.Read(folder)) : null;
            return found is null ? null : found with
            {
                Tables = [.. folder.Tables().OrderBy(table => Array.IndexOf(Leading, table) is var at and >= 0 ? at : Leading.Length).ThenBy(table => table, StringComparer.Ordinal)],
                Pictures = Directory.Exists(folder.PlotsFolder) ? [.. Directory.EnumerateFiles(folder.PlotsFolder, "*.svg").Select(file => System.IO.Path.GetFileName(file)).Where(RunNames.IsName).Order(StringComparer.Ordinal)] : [],
                HasReport = File.Exists(folder.ReportFile),
            };
        }
        catch (Exception failure) when (failure is RunFolderException or IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static StudyFolder Of(string name, string path, StudyManifest study) => new()
    {
        Name = name,
        Path = path,
        Kind = study.Kind,
        Title = study.Name,
        IsComplete = study.Status == RunStatus.Complete,
        Seeds = study.Seeds.Count,
        Trials = study.Trials,
        TrialsFailed = study.TrialsFailed,
        Command = study.Command,
    };

    private static StudyFolder? Of(string name, string path, RunManifest run) => run.Ensemble is not { } ensemble ? null : new()
    {
        Name = name,
        Path = path,
        Kind = "ensemble",
        Title = run.Scenario?["name"]?.GetValue<string>() ?? name,
        IsComplete = run.Status == RunStatus.Complete,
        Seeds = ensemble.Seeds.Count,
        Trials = ensemble.Seeds.Count,
        Command = run.Command,
    };
}
