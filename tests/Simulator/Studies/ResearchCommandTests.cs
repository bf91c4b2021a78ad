using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

/// <summary><c>marketsim sensitivity</c>, <c>calibrate</c> and <c>plan</c>, from file to folder.</summary>
public sealed class ResearchCommandTests
{
    [TestCaseSource(typeof(ResearchStudies), nameof(ResearchStudies.Kinds))]
    public void A_study_leaves_tables_pictures_and_a_report_and_the_same_bits_for_any_number_of_workers(string kind)
    {
        using var folder = new TemporaryFolder();
        string study = folder.Write("study.yaml", ResearchStudies.Text(kind));
        Invocation dry = Invocation.Of(kind, study, "--dry");
        Invocation one = Invocation.Of(kind, study, "--out", folder["one"], "--quiet", "--engine", "loop", "--workers", "1");
        Invocation three = Invocation.Of(kind, study, "--out", folder["three"], "--quiet", "--workers", "3", "--lang", "zh");

        Assert.That((one.Code, one.Error, three.Code), Is.EqualTo((0, "", 0)));
        Assert.That(ResearchStudies.BytesOf(folder["three"], kind), Is.EqualTo(ResearchStudies.BytesOf(folder["one"], kind)));
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(folder["one"], "study.json")))!;
        Assert.That(((string)manifest["kind"]!, (string)manifest["status"]!), Is.EqualTo((kind, "complete")));
        Assert.That(dry.Out, Does.Contain($" {manifest["trials"]} runs of tiny"), "what was said to come is what was run");
        string report = File.ReadAllText(Path.Combine(folder["one"], "report.html"));
        Assert.That(report, Does.Contain("data:image/png;base64,").And.Not.Contains("http://").And.Not.Contains(">NaN"));
        string[] plots = [.. Directory.EnumerateFiles(Path.Combine(folder["one"], "plots")).Select(file => Path.GetFileName(file)!)];
        Assert.That(plots, Is.Not.Empty);
        Assert.That(plots.Count(name => name.EndsWith(".svg", StringComparison.Ordinal)), Is.EqualTo(plots.Length / 2));
        Assert.That(Directory.EnumerateFiles(folder["one"], "*.csv"), Is.Not.Empty);
    }

    [TestCaseSource(typeof(ResearchStudies), nameof(ResearchStudies.Kinds))]
    public void A_study_killed_half_way_is_resumed_to_the_same_bits(string kind)
    {
        using var folder = new TemporaryFolder();
        Invocation.Of(kind, folder.Write("study.yaml", ResearchStudies.Text(kind)), "--out", folder["whole"], "--quiet", "--engine", "loop");
        byte[] journal = File.ReadAllBytes(Path.Combine(folder["whole"], "journal.bin"));
        Directory.CreateDirectory(folder["killed"]);
        File.Copy(Path.Combine(folder["whole"], "study.json"), Path.Combine(folder["killed"], "study.json"));
        File.WriteAllBytes(Path.Combine(folder["killed"], "journal.bin"), journal[..(journal.Length / 2)]);
        Invocation resumed = Invocation.Of("resume", folder["killed"], "--engine", "loop");

        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        Assert.That(ResearchStudies.BytesOf(folder["killed"], kind), Is.EqualTo(ResearchStudies.BytesOf(folder["whole"], kind)));
        Assert.That(new FileInfo(Path.Combine(folder["killed"], "journal.bin")), Has.Length.EqualTo(journal.Length));
    }

    [TestCase("sensitivity", "sensitivity")]
    [TestCase("calibrate", "parameters")]
    [TestCase("plan", "options")]
    public void Json_has_what_was_found(string kind, string key)
    {
        using var folder = new TemporaryFolder();
        Invocation study = Invocation.Of(kind, folder.Write("study.yaml", ResearchStudies.Text(kind)), "--out", folder["s"], "--quiet", "--json", "--engine", "loop");
        Assert.That(JsonNode.Parse(study.Out)![key]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public void Plan_of_a_place_moves_that_place_and_says_a_band()
    {
        using var folder = new TemporaryFolder();
        string study = ResearchStudies.Text("plan").Replace("2023-12-25, end: 2024-01-21}", "2023-07-01, end: 2024-06-30}", StringComparison.Ordinal)
            .Replace("\"]\nreplicates", "\", \"centers.entry.mean_entry_cost=0.1\", \"centers.owners[market].prospects=40\"]\nreplicates", StringComparison.Ordinal);
        Invocation plan = Invocation.Of("plan", folder.Write("study.yaml", study), "--out", folder["s"], "--quiet", "--engine", "loop");
        Assert.That(plan.Out, Does.Match("Build [0-9.]+ to [0-9.]+ times forecast demand, all else as today. The best ratio is [0-9.]+ \\(95% interval"));
        JsonArray points = SweepCommandTests.Table(folder["s"], "points");
        Assert.That(points, Has.Count.EqualTo((3 + 2) * 2), "two levels were added");
        Assert.That(points.Select(point => (double)point!["province.Guangdong.capacity_pflops_fp16"]!), Is.All.GreaterThan(0));
        Assert.That(SweepCommandTests.Table(folder["s"], "regret").Select(row => (double)row!["regret_cny"]!), Is.All.GreaterThanOrEqualTo(0));
    }
}
