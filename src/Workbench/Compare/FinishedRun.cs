using System.Text.Json;
using MarketSim.Reports.Runs;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Compare;

/// <summary>A run or ensemble that can be compared.</summary>
/// <param name="Name">Name of its folder.</param>
/// <param name="What">What it is: its scenario and seeds.</param>
/// <param name="Written">When it was finished, UTC.</param>
public sealed record FinishedRun(string Name, Text What, DateTime Written)
{
    /// <summary>All in a folder of runs, the last finished first.</summary>
    public static IReadOnlyList<FinishedRun> In(string runs) => Directory.Exists(runs)
        ? [.. Directory.EnumerateDirectories(runs).Select(Of).OfType<FinishedRun>().OrderByDescending(run => run.Written)]
        : [];

    private static FinishedRun? Of(string path)
    {
        string name = Path.GetFileName(path);
        RunFolder folder = RunFolder.Existing(path);
        if (!RunNames.IsName(name) || folder.IsStudy || !File.Exists(folder.ManifestFile))
        {
            return null;
        }

        try
        {
            RunManifest manifest = RunManifest.Read(folder);
            string scenario = manifest.Scenario?["name"]?.GetValue<string>() ?? "";
            return manifest switch
            {
                { Ensemble: { } ensemble } => new(name, new($"{scenario}, {ensemble.Seeds.Count} seeds", $"{scenario}，{ensemble.Seeds.Count} 个种子"), File.GetLastWriteTimeUtc(folder.ManifestFile)),
                { Status: RunStatus.Complete } => new(name, new($"{scenario}, seed {manifest.Seed}", $"{scenario}，种子 {manifest.Seed}"), File.GetLastWriteTimeUtc(folder.ManifestFile)),
                _ => null,
            };
        }
        catch (Exception failure) when (failure is RunFolderException or IOException or UnauthorizedAccessException or InvalidOperationException or JsonException)
        {
            return null;
        }
    }
}
