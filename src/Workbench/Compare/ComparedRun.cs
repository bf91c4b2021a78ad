using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Workbench.Compare;

/// <summary>A finished run or ensemble, as far as comparisons need it.</summary>
public sealed class ComparedRun
{
    private ComparedRun(string name, RunManifest manifest, Scenario scenario)
    {
        (Name, Manifest, Scenario) = (name, manifest, scenario);
        Names = new Gazetteer(manifest.Scenario);
    }

    /// <summary>Name of its folder.</summary>
    public string Name { get; }

    /// <summary>What run.json says.</summary>
    public RunManifest Manifest { get; }

    /// <summary>Its scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The scenario as JSON.</summary>
    public JsonNode? Inputs => Manifest.Scenario;

    /// <summary>Names from the scenario.</summary>
    public Gazetteer Names { get; }

    /// <summary>Names of its figures, in order.</summary>
    public IReadOnlyList<string> Figures { get; private init; } = [];

    /// <summary>For each seed the figures by name.</summary>
    public IReadOnlyDictionary<ulong, IReadOnlyDictionary<string, double>> Seeds { get; private init; } = new Dictionary<ulong, IReadOnlyDictionary<string, double>>();

    /// <summary>The small tables of a single run; null for an ensemble, which keeps none.</summary>
    public RunRecord? Record { get; private init; }

    /// <summary>Reads a run or ensemble.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="path">Its folder.</param>
    /// <exception cref="RunFolderException">It is no run, is not finished or is damaged.</exception>
    /// <exception cref="InvalidDataException">A table is damaged.</exception>
    /// <exception cref="System.Text.Json.JsonException">Its scenario is not one that this version reads.</exception>
    public static ComparedRun Read(string name, string path)
    {
        RunFolder folder = RunFolder.Open(path);
        RunManifest manifest = RunManifest.Read(folder);
        if (manifest.Ensemble is null && manifest.Status != RunStatus.Complete)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{name}: the run is not complete.");
        }

        Scenario scenario = ScenarioWriter.FromJson(manifest.Scenario?.ToJsonString() ?? "");
        if (manifest.Ensemble is not null)
        {
            (ulong Seed, IReadOnlyList<NamedValue> Headlines)[] runs = [.. EnsembleTable.Read(folder)];
            return new ComparedRun(name, manifest, scenario)
            {
                Figures = [.. runs.SelectMany(run => run.Headlines).Select(figure => figure.Name).Distinct()],
                Seeds = runs.ToDictionary(run => run.Seed, run => (IReadOnlyDictionary<string, double>)ByName(run.Headlines)),
            };
        }

        RunRecord record = RunRecordReader.Read(folder);
        IReadOnlyList<FactResult> facts = FactsFile.Read(folder);
        IReadOnlyList<NamedValue> figures = Headlines.All(record, facts, new Gazetteer(manifest.Scenario), [.. scenario.Provinces.Select(province => province.Id)]);
        return new ComparedRun(name, manifest, scenario)
        {
            Figures = [.. figures.Select(figure => figure.Name).Distinct()],
            Seeds = new Dictionary<ulong, IReadOnlyDictionary<string, double>> { [manifest.Seed] = ByName(figures) },
            Record = record,
        };
    }

    /// <summary>The same run with the figures of other seeds, as a study made them from its scenario.</summary>
    /// <param name="figures">Names of the figures, in order.</param>
    /// <param name="seeds">For each seed the figures by name.</param>
    public ComparedRun With(IReadOnlyList<string> figures, IReadOnlyDictionary<ulong, IReadOnlyDictionary<string, double>> seeds) =>
        new(Name, Manifest, Scenario) { Figures = figures, Seeds = seeds, Record = Record };

    /// <summary>Mean of a figure over the seeds that give it; not a number where none does.</summary>
    public double Mean(string figure) => Values(figure).DefaultIfEmpty(double.NaN).Average();

    /// <summary>A figure under every seed that gives it, ascending.</summary>
    public IReadOnlyList<double> Values(string figure) => [.. Seeds.Values.Select(seed => seed.GetValueOrDefault(figure, double.NaN)).Where(double.IsFinite).Order()];

    private static Dictionary<string, double> ByName(IEnumerable<NamedValue> figures) =>
        figures.DistinctBy(figure => figure.Name).ToDictionary(figure => figure.Name, figure => figure.Value, StringComparer.Ordinal);
}
