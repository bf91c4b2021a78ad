using System.Text.Json;
using MarketSim.Reports.Runs;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.StudyReports.Comparisons;
using MarketSim.Reports.Tables;

namespace MarketSim.Workbench.Studies;

/// <summary>Rebuilds a finished comparison from its folder.</summary>
public static class StudyComparison
{
    /// <summary>The comparison; null if its files cannot be read.</summary>
    /// <param name="path">The study's folder.</param>
    public static Comparison? Read(string path)
    {
        try
        {
            RunFolder folder = RunFolder.OpenAny(path);
            StudyManifest manifest = StudyManifest.Read(folder);
            ResultRow[] rows = [.. TableReader.ReadRows<ResultRow>(folder.TableFile("results"))];
            string[] figures = [.. rows.Select(row => row.Headline).Distinct()];
            var values = rows.ToDictionary(row => (row.Point, row.Seed, row.Headline), row => row.Value);
            return Comparison.Of(figures, manifest.Seeds,
            [
                .. manifest.Scenarios.Select((scenario, number) => (scenario.Label, scenario.Read(), (IReadOnlyList<IReadOnlyList<double>>)
                    [.. manifest.Seeds.Select(seed => (IReadOnlyList<double>)[.. figures.Select(figure => values.GetValueOrDefault((number, seed, figure), double.NaN))])])),
            ]);
        }
        catch (Exception failure) when (failure is RunFolderException or InvalidDataException or IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return null;
        }
    }
}
