using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Texts;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Writing;
using MarketSim.Workbench.Compare;
using MarketSim.Workbench.Hosting;

namespace MarketSim.Workbench.Tests.Compare;

/// <summary>A folder of small ensembles with chosen figures.</summary>
internal sealed class SampleRuns : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("marketsim-workbench-");

    /// <summary>Where the runs are.</summary>
    public WorkbenchOptions Options => new() { Runs = _root.FullName, Scenarios = Path.Combine(Repository, "scenarios") };

    private static string Repository
    {
        get
        {
            string folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "MarketSim.sln")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return folder;
        }
    }

    /// <summary>Makes an ensemble of the tiny market with made-up figures.</summary>
    /// <param name="name">Name of its folder.</param>
    /// <param name="set">What is changed in the scenario.</param>
    /// <param name="seeds">Its seeds.</param>
    /// <param name="takeUp">The take-up of 2024 under a seed.</param>
    public void Add(string name, string[] set, ulong[] seeds, Func<ulong, double> takeUp)
    {
        LoadResult loaded = ScenarioLoader.Load(Path.Combine(Repository, "scenarios", "tiny.yaml"), new ScenarioOverrides(set));
        Scenario scenario = loaded.Scenario ?? throw new InvalidOperationException(string.Join("; ", loaded.Diagnostics));
        RunFolder folder = RunFolder.Create(Path.Combine(_root.FullName, name), force: false);
        var manifest = new RunManifest
        {
            Scenario = JsonNode.Parse(ScenarioWriter.ToJson(scenario)),
            ScenarioSha256 = ScenarioHash.Of(scenario),
            Command = $"marketsim run scenarios/tiny.yaml --replicates {seeds.Length}",
            Seed = seeds[0],
            Versions = new(StringComparer.Ordinal) { ["marketsim"] = "0" },
            Engine = "replicate",
            Agents = new(StringComparer.Ordinal),
            DaysPlanned = 366,
            DaysDone = 366,
            Status = RunStatus.Complete,
            Steps = 0,
            Letters = 0,
            WallSeconds = 0,
            Started = DateTimeOffset.UnixEpoch,
            Finished = DateTimeOffset.UnixEpoch,
            Tables = [],
            Ensemble = new EnsembleInfo(seeds, []) { Planned = seeds.Length },
        };
        var table = new EnsembleTable(seeds.Select(seed => (seed, (IReadOnlyList<NamedValue>)
        [
            new("take_up_2024", takeUp(seed)), new("idle_share_2024", 1.0 - takeUp(seed)), new("take_up_2023", 0.4), new("province.Guizhou.gain_cny", 1e6 * takeUp(seed)), new("province.Beijing.gain_cny", 5e6),
        ])));
        EnsembleReport.Write(folder, manifest, table, ReportLanguage.English);
    }

    /// <summary>Reads a run.</summary>
    public ComparedRun Read(string name) => new ComparedRuns(Options).Find(name, out Text why) ?? throw new InvalidOperationException(why.En);

    public void Dispose() => _root.Delete(recursive: true);
}
