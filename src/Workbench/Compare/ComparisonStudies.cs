using System.Text.Json;
using MarketSim.Reports.Runs;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.Writing;
using MarketSim.Workbench.Hosting;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Compare;

/// <summary>Finds the studies that compared the scenarios of some runs under the same seeds, and takes their figures.</summary>
/// <param name="options">Where the studies are.</param>
public sealed class ComparisonStudies(WorkbenchOptions options)
{
    /// <summary>The runs with the seeds of the study that has most of them.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="study">Name of the study's folder; empty if there is none with more seeds than the runs share, and the runs are as they were.</param>
    public IReadOnlyList<ComparedRun> Widen(IReadOnlyList<ComparedRun> runs, out string study)
    {
        study = "";
        int shared = runs.Select(run => run.Seeds.Keys).Aggregate((IEnumerable<ulong>)runs[0].Seeds.Keys, (all, own) => all.Intersect(own)).Count();
        string[] hashes = [.. runs.Select(run => ScenarioHash.Of(run.Scenario))];
        var found = All().Where(one => one.Manifest.Seeds.Count > shared && hashes.All(hash => one.Manifest.Scenarios.Any(scenario => scenario.Sha256 == hash)))
            .OrderByDescending(one => one.Manifest.Seeds.Count).ThenBy(one => one.Name, StringComparer.Ordinal).FirstOrDefault();
        if (found.Name is null)
        {
            return runs;
        }

        try
        {
            ILookup<int, ResultRow> points = TableReader.ReadRows<ResultRow>(RunFolder.Existing(Path.Combine(options.Runs, found.Name)).TableFile("results")).ToLookup(row => row.Point);
            study = found.Name;
            return [.. runs.Select((run, number) => WithRows(run, points[IndexOf(found.Manifest, hashes[number])]))];
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // A study whose table is damaged adds nothing; the runs can be compared without it.
            return runs;
        }
    }

    private static ComparedRun WithRows(ComparedRun run, IEnumerable<ResultRow> rows)
    {
        ResultRow[] all = [.. rows];
        return run.With(
            [.. all.Select(row => row.Headline).Distinct()],
            all.GroupBy(row => row.Seed).ToDictionary(
                seed => seed.Key, seed => (IReadOnlyDictionary<string, double>)seed.ToDictionary(row => row.Headline, row => row.Value, StringComparer.Ordinal)));
    }

    private static int IndexOf(StudyManifest manifest, string hash) => manifest.Scenarios.TakeWhile(scenario => scenario.Sha256 != hash).Count();

    private IEnumerable<(string Name, StudyManifest Manifest)> All()
    {
        foreach (string path in Directory.Exists(options.Runs) ? Directory.EnumerateDirectories(options.Runs) : [])
        {
            RunFolder folder = RunFolder.Existing(path);
            if (RunNames.IsName(Path.GetFileName(path)) && folder.IsStudy && Manifest(folder) is { Kind: "compare", Status: RunStatus.Complete } manifest)
            {
                yield return (Path.GetFileName(path), manifest);
            }
        }
    }

    private static StudyManifest? Manifest(RunFolder folder)
    {
        try
        {
            return StudyManifest.Read(folder);
        }
        catch (Exception failure) when (failure is RunFolderException or IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
