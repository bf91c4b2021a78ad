using System.Text.Json.Nodes;
using MarketSim.Clusters;

namespace MarketSim.Silo.Tests.Faults;

/// <summary>Ensembles and studies of every kind on a cluster of three nodes, one of which is killed on the way: the same tables, and nothing hangs.</summary>
public sealed class StudiesOfLostNodesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string[] Market = ["--set", "horizon={start: 2023-07-01, end: 2024-12-31}"];
    private readonly LocalCluster _cluster = new(AppContext.BaseDirectory);

    [OneTimeSetUp]
    public async Task StartNodes()
    {
        Redis.Require();
        await _cluster.StartAsync(nodes: 3);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [TestCase("ensemble")]
    [TestCase("compare")]
    [TestCase("sweep")]
    [TestCase("calibrate", Explicit = true, Reason = "the long form of the drill")]
    [TestCase("plan", Explicit = true, Reason = "the long form of the drill")]
    public async Task A_study_outlives_a_node(string kind)
    {
        await _cluster.ReplaceLostAsync();
        string[] arguments = Arguments(kind);
        using RunningProgram alone = _cluster.Simulator([.. arguments, "--out", _cluster[kind + "-alone"], "--quiet"]);
        Assert.That(await alone.EndAsync(TimeSpan.FromMinutes(3)), Is.Zero, alone.Errors);

        string folder = _cluster[kind];
        using RunningProgram study = _cluster.Simulator([.. arguments, "--out", folder, "--quiet", "--cluster", _cluster.Address]);
        string journal = Path.Combine(folder, "journal.bin");
        await RunningProgram.UntilAsync(() => study.HasEnded || (File.Exists(journal) && new FileInfo(journal).Length > 2000), Patience, () => study.Errors);
        Assert.That(study.HasEnded, Is.False, "there is something left to lose");
        _cluster.Nodes[1].Program.Send(RunningProgram.Kill);

        Assert.That(await study.EndAsync(Patience), Is.Zero, study.Errors);
        Assert.That(Tables(folder), Is.EqualTo(Tables(_cluster[kind + "-alone"])).And.Not.Empty);
    }

    private string[] Arguments(string kind) => kind switch
    {
        "ensemble" => ["run", Repository.Tiny, "--replicates", "12", .. Market],
        "compare" => ["compare", Repository.Tiny, Write("dear", $"include: {Repository.Tiny}\nname: dear\ncenters: {{build_ahead: {{ratio: 1.9}}}}\n"), "--replicates", "6", .. Market],
        _ => [kind, Write(kind, Study(kind))],
    };

    private static string Study(string kind) => $$$"""
        name: lost-{{{kind}}}
        baseline: {{{Repository.Tiny}}}
        set: ["horizon={start: 2023-07-01, end: 2024-12-31}"]
        replicates: 2
        outcomes: [take_up_2024]
        factors:
          - {path: centers.build_ahead.ratio, range: {from: 1, to: 2, steps: 3}}
          - {path: "demand.segments[sme].requests_per_year", name: sme_requests, range: {from: 10, to: 40, steps: 2}}

        """ + kind switch
    {
        "calibrate" => "targets: [{figure: requests_made_2024, from: 50, to: 1000}]\ncalibration: {points: 10, waves: 1, wave_points: 3, starts: 2, draws: 100, predictions: 4}\n",
        "plan" => "plan: {place: province.Guangdong, build_ahead: ratio, futures: [sme_requests]}\n",
        _ => "",
    };

    private string Write(string name, string text)
    {
        string file = _cluster[name + ".yaml"];
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Hashes of the tables by name, as the folder's manifest has them.</summary>
    private static string Tables(string folder)
    {
        string study = Path.Combine(folder, "study.json");
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(File.Exists(study) ? study : Path.Combine(folder, "run.json")))!;
        return new JsonObject(manifest["files"]!.AsObject().Where(file => file.Key.EndsWith(".parquet", StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key, file.Value?.DeepClone()))).ToJsonString();
    }
}
