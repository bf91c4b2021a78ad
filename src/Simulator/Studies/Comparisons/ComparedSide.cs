using MarketSim.Market.Measures;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Figures;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies.Comparisons;

/// <summary>A side of a comparison: a scenario, and those of its runs that are finished already.</summary>
/// <param name="File">The scenario file.</param>
/// <param name="Set">Assignments that change it.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Done">Finished runs by seed.</param>
internal sealed record ComparedSide(string File, IReadOnlyList<string> Set, Scenario Scenario, IReadOnlyDictionary<ulong, TrialRecord> Done)
{
    /// <summary>The command that made the runs of a folder; empty for a file.</summary>
    public string Command { get; init; } = "";

    /// <summary>The side that the folder of a run or an ensemble gives.</summary>
    /// <exception cref="BadInputException">The run is not complete, or this version cannot read its scenario.</exception>
    public static ComparedSide OfFolder(string path, Surroundings here)
    {
        RunFolder folder = RunFolder.Open(path);
        RunManifest manifest = RunManifest.Read(folder);
        if (manifest.Ensemble is null && manifest.Status != RunStatus.Complete)
        {
            throw new BadInputException($"{path}: the run is not complete, so its figures cannot be compared; allowed: complete runs");
        }

        foreach (string component in Versions.All.Keys.Where(component => component == "marketsim" && manifest.Versions.GetValueOrDefault(component) != Versions.All[component]))
        {
            here.Error.WriteLine($"warning: {path} was made by marketsim {manifest.Versions.GetValueOrDefault(component, "?")}, this is {Versions.All[component]}");
        }

        Scenario scenario = Manifests.ScenarioOf(folder, manifest);
        IReadOnlyDictionary<ulong, TrialRecord> done = manifest.Ensemble is null
            ? new Dictionary<ulong, TrialRecord> { [manifest.Seed] = OfRun(folder, manifest) }
            : OfEnsemble(folder, manifest);
        return new ComparedSide(manifest.ScenarioFile, [], scenario, done) { Command = manifest.Command };
    }

    private static TrialRecord OfRun(RunFolder folder, RunManifest manifest)
    {
        RunRecord record = RunRecordReader.Read(folder);
        var names = new Gazetteer(manifest.Scenario);
        IReadOnlyList<FactResult> facts = FactsFile.Read(folder);
        string[] provinces = [.. record.Provinces.Select(month => month.Province).Distinct()];
        return Of(
            [.. Headlines.From(record, facts, names), .. Headlines.OfOtherYears(record, names), .. Headlines.Accounts(record, facts, names, provinces)], manifest.DaysDone, manifest.Steps);
    }

    private static Dictionary<ulong, TrialRecord> OfEnsemble(RunFolder folder, RunManifest manifest) =>
        EnsembleTable.Read(folder).ToDictionary(run => run.Seed, run => Of(run.Headlines, manifest.DaysDone, 0));

    private static TrialRecord Of(IReadOnlyList<NamedValue> figures, int days, long steps) => new()
    {
        Names = [.. figures.Select(figure => figure.Name)],
        Values = [.. figures.Select(figure => figure.Value)],
        DaysDone = days,
        Steps = steps,
    };
}
