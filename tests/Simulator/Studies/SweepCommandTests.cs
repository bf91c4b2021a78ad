using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

public sealed class SweepCommandTests
{
    [Test]
    public void A_sweep_leaves_tables_pictures_and_a_report()
    {
        using var folder = new TemporaryFolder();
        Invocation sweep = Invocation.Of("sweep", SmallStudy.Write(folder), "--out", folder["s"], "--quiet");

        Assert.That((sweep.Code, sweep.Error), Is.EqualTo((0, "")));
        Assert.That(sweep.Out, Does.Contain("4 points, 12 runs").And.Contains("report: "));
        JsonArray points = Table(folder["s"], "points");
        Assert.That(points.Select(point => ((double)point!["growth"]!, (double)point["ratio"]!)), Is.EqualTo(new[] { (0.1, 1.0), (0.1, 2.0), (2.0, 1.0), (2.0, 2.0) }));
        Assert.That(points.Select(point => (int)point!["seeds"]!), Is.All.EqualTo(3));
        Assert.That(Table(folder["s"], "trials"), Has.Count.EqualTo(SmallStudy.Trials));
        Assert.That(Table(folder["s"], "summary").Select(row => (string)row!["headline"]!).Distinct(), Is.EquivalentTo(new[] { "take_up_2023", "requests_made_2023" }));
        Assert.That(File.Exists(Path.Combine(folder["s"], "plots", "take_up_2023_map.png")));
        Assert.That(File.ReadAllText(Path.Combine(folder["s"], "report.html")), Does.Contain("data:image/png;base64,").And.Not.Contains("http://").And.Contains("study.yaml"));
        JsonObject manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(folder["s"], "study.json")))!.AsObject();
        Assert.That(((string)manifest["status"]!, (int)manifest["trials"]!), Is.EqualTo(("complete", 12)));
    }

    [Test]
    public void Numbers_do_not_depend_on_workers_or_engine()
    {
        using var folder = new TemporaryFolder();
        string study = SmallStudy.Write(folder);
        string[][] ways = [["--workers", "1"], ["--workers", "3"], ["--engine", "loop", "--workers", "2"]];
        foreach (string[] way in ways)
        {
            Invocation.Of(["sweep", study, "--out", folder[string.Concat(way)], "--quiet", .. way]);
        }

        byte[][] bytes = [.. ways.Select(way => SmallStudy.BytesOf(folder[string.Concat(way)]))];
        Assert.That(bytes[1], Is.EqualTo(bytes[0]));
        Assert.That(bytes[2], Is.EqualTo(bytes[0]));
    }

    [Test]
    public void The_command_in_a_row_makes_the_same_run_alone()
    {
        using var folder = new TemporaryFolder();
        Invocation.Of("sweep", SmallStudy.Write(folder), "--out", folder["s"], "--quiet", "--engine", "loop");
        JsonNode trial = Table(folder["s"], "trials")[7]!;
        Invocation run = Invocation.Of([.. Words((string)trial["command"]!).Skip(1), "--replicates", "1", "--out", folder["alone"], "--quiet"]);

        Assert.That(run.Code, Is.Zero, run.Error);
        Dictionary<string, string> alone = Table(folder["alone"], "ensemble").ToDictionary(row => (string)row!["name"]!, row => row!["value"]?.ToJsonString() ?? "");
        Dictionary<string, string> swept = Table(folder["s"], "results")
            .Where(row => (int)row!["point"]! == (int)trial["point"]! && (ulong)row["seed"]! == (ulong)trial["seed"]!)
            .ToDictionary(row => (string)row!["headline"]!, row => row!["value"]?.ToJsonString() ?? "");
        Assert.That(swept, Has.Count.GreaterThan(50));
        Assert.That(swept, Is.EqualTo(alone));
    }

    [Test]
    public void A_point_that_cannot_run_is_recorded_and_the_rest_goes_on()
    {
        using var folder = new TemporaryFolder();
        string study = SmallStudy.Write(
            folder,
            "  - {path: centers.build_ahead.ratio, range: {from: 1, to: 2, steps: 2}}",
            "  - {path: horizon.start, values: [2023-07-01, 2023-07-10]}\n  - {path: horizon.end, values: [2023-07-05, 2023-07-14]}");
        Invocation sweep = Invocation.Of("sweep", study, "--out", folder["s"], "--quiet");

        Assert.That(sweep.Code, Is.EqualTo(1));
        Assert.That(sweep.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(sweep.Error, Does.Contain("6 of 24 runs failed").And.Contains("marketsim show").And.Contains("failures").And.Contains("--retry-failed"));
        Assert.That(Table(folder["s"], "failures").Select(row => (string)row!["error"]!), Is.All.Contains("horizon"));
        Assert.That(Table(folder["s"], "points").Count(point => (string)point!["ended"]! == "failed"), Is.EqualTo(2));
        Assert.That(Table(folder["s"], "points").Count(point => (string)point!["ended"]! == "all_seeds"), Is.EqualTo(6));
    }

    [Test]
    public void A_sweep_prints_json_when_asked()
    {
        using var folder = new TemporaryFolder();
        Invocation sweep = Invocation.Of("sweep", SmallStudy.Write(folder), "--out", folder["s"], "--quiet", "--json", "--engine", "loop", "--replicates", "2");

        JsonNode json = JsonNode.Parse(sweep.Out)!;
        Assert.That(json["points"]!.AsArray(), Has.Count.EqualTo(4));
        Assert.That((int)json["points"]![0]!["outcomes"]!["take_up_2023"]!["count"]!, Is.EqualTo(2));
    }

    [Test]
    public void A_study_can_be_looked_at_before_it_runs()
    {
        using var folder = new TemporaryFolder();
        string study = SmallStudy.Write(folder);

        Assert.That(Invocation.Of("sweep", study, "--dry", "--out", folder["s"]).Out, Does.Contain("4 points, 12 runs"));
        Assert.That(Invocation.Of("sweep", study, "--figures").Out.Split('\n'), Does.Contain("take_up_2023").And.Contains("F15.take_up_market").And.Contains("F15_holds_share"));
        Assert.That(Directory.Exists(folder["s"]), Is.False);
    }

    [Test]
    public void The_figures_that_are_promised_are_those_that_runs_give()
    {
        using var folder = new TemporaryFolder();
        string study = SmallStudy.Write(folder, "2023-07-01, end: 2023-07-14", "2023-12-25, end: 2024-01-05");
        study = folder.Write("study.yaml", File.ReadAllText(study).Replace("_2023", "_2024", StringComparison.Ordinal));
        string[] promised = Invocation.Of("sweep", study, "--figures").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Invocation.Of("sweep", study, "--out", folder["s"], "--quiet", "--engine", "loop", "--replicates", "1");

        Assert.That(Table(folder["s"], "results").Where(row => (int)row!["point"]! == 0).Select(row => (string)row!["headline"]!), Is.EqualTo(promised));
        Assert.That(promised, Does.Contain("take_up_2023").And.Contains("take_up_2024"));
    }

    [Test]
    public void A_bad_study_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        Invocation sweep = Invocation.Of("sweep", SmallStudy.Write(folder, "replicates: 3", "replicates: 3\nseeds: [1, 2]"), "--out", folder["s"]);

        Assert.That(sweep.Code, Is.EqualTo(2));
        Assert.That(sweep.Error, Does.Contain("study.yaml:5:8: seeds: 2 seeds are given, but replicates asks for 3").And.Contains("1 error; nothing was written."));
        Assert.That(Directory.Exists(folder["s"]), Is.False);
    }

    [Test]
    public void A_folder_that_is_there_is_not_overwritten_unless_forced()
    {
        using var folder = new TemporaryFolder();
        string study = SmallStudy.Write(folder);
        Directory.CreateDirectory(folder["s"]);

        Assert.That(Invocation.Of("sweep", study, "--out", folder["s"]).Code, Is.EqualTo(2));
        Assert.That(Invocation.Of("sweep", study, "--out", folder["s"], "--force", "--quiet", "--engine", "loop", "--replicates", "1").Code, Is.Zero);
    }

    internal static JsonArray Table(string folder, string table) => JsonNode.Parse(Invocation.Of("show", folder, table, "--json").Out)!.AsArray();

    /// <summary>Words of a command with single quotes, as a shell reads them.</summary>
    private static IEnumerable<string> Words(string command)
    {
        string[] parts = command.Split('\'');
        return parts.SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
