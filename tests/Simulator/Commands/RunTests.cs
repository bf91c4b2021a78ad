using System.Globalization;
using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

public sealed class RunTests
{
    [Test]
    public void A_run_leaves_its_whole_folder_and_ends_with_the_path_of_the_report()
    {
        using var folder = new TemporaryFolder();
        Invocation run = Invocation.Run(folder["a"]);
        Assert.That(run.Code, Is.Zero, run.Error);
        string[] files = [.. Directory.EnumerateFiles(folder["a"]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.That(files, Is.EqualTo(new[]
        {
            ".lock", "brokers.parquet", "budgets.parquet", "build_ahead.parquet", "buyers.parquet", "cards.parquet", "centers.parquet", "events.parquet", "facts.json", "leases.parquet", "national.parquet", "owners.parquet",
            "provinces.parquet", "rent_indices.parquet", "rents.parquet", "report.html", "requests.parquet", "run.json", "summary.csv", "suppliers.parquet", "welfare.parquet", "years.json",
        }));
        Assert.That(Directory.EnumerateFiles(Path.Combine(folder["a"], "plots"), "*.png"), Is.Not.Empty);
        Assert.That(run.Out.TrimEnd(), Does.EndWith("report: " + Path.Combine(folder["a"], "report.html")));
        Assert.That(run.Out, Does.Contain("Requests made"));
        Assert.That(run.Out.Contains('\u001b', StringComparison.Ordinal), Is.False, "escapes are for terminals");
        Assert.That(run.Error, Is.Empty);
        JsonObject manifest = ManifestOf.Folder(folder["a"]);
        Assert.That((string)manifest["status"]!, Is.EqualTo("complete"));
        Assert.That((int)manifest["days_done"]!, Is.EqualTo(62));
        Assert.That((string)manifest["engine"]!, Is.EqualTo("agents"));
        Assert.That((long)manifest["grain_calls"]!, Is.GreaterThan(100));
        Assert.That((string)manifest["versions"]!["orleans"]!, Does.StartWith("10."));
    }

    [Test]
    public void The_same_seed_gives_the_same_hashes_on_both_engines_any_shards_and_cultures()
    {
        using var folder = new TemporaryFolder();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            Invocation.Run(folder["grains"], "--shards", "1");
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Invocation.Run(folder["shards"], "--shards", "3");
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
            Invocation.Run(folder["loop"], "--engine", "loop");
            Invocation.Run(folder["other"], "--seed", "8");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.That(ManifestOf.Hashes(folder["shards"]), Is.EqualTo(ManifestOf.Hashes(folder["grains"])));
        Assert.That(ManifestOf.Hashes(folder["loop"]), Is.EqualTo(ManifestOf.Hashes(folder["grains"])));
        Assert.That(ManifestOf.Hashes(folder["other"])["requests"], Is.Not.EqualTo(ManifestOf.Hashes(folder["grains"])["requests"]));
    }

    [Test]
    public void Json_is_the_content_of_the_manifest_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        Invocation run = Invocation.Run(folder["a"], "--json", "--seed", "99");
        Assert.That(run.Out, Is.EqualTo(File.ReadAllText(Path.Combine(folder["a"], "run.json"))));
        Assert.That((ulong)JsonNode.Parse(run.Out)!["seed"]!, Is.EqualTo(99));
        Assert.That((string)JsonNode.Parse(run.Out)!["command"]!, Does.StartWith("marketsim run ").And.Contains("'horizon={start: 2023-07-01, end: 2023-08-31}'"));
    }

    [Test]
    public void Replicates_give_a_table_over_seeds_and_each_seed_is_the_single_run_of_it()
    {
        using var folder = new TemporaryFolder();
        Invocation ensemble = Invocation.Run(folder["e"], "--replicates", "3", "--seed", "8");
        Invocation.Run(folder["9"], "--seed", "9");
        Assert.That(ensemble.Code, Is.Zero, ensemble.Error);
        Assert.That(ensemble.Out, Does.Contain("median").And.Contains("95%").And.Contains("requests_made_2023"));
        JsonObject info = ManifestOf.Folder(folder["e"])["ensemble"]!.AsObject();
        Assert.That(info["seeds"]!.AsArray().Select(seed => (int)seed!), Is.EqualTo(new[] { 8, 9, 10 }));
        var second = info["table_sha256"]![1]!.AsObject().ToDictionary(table => table.Key, table => (string)table.Value!);
        Assert.That(second, Is.EquivalentTo(ManifestOf.Hashes(folder["9"])));
        Assert.That(File.Exists(Path.Combine(folder["e"], "ensemble.parquet")) && File.Exists(Path.Combine(folder["e"], "report.html")));
        Invocation shown = Invocation.Of("show", folder["e"], "ensemble_summary", "--json");
        Assert.That(JsonNode.Parse(shown.Out)!.AsArray().Select(row => (int)row!["runs"]!).Max(), Is.EqualTo(3));
        Invocation again = Invocation.Of("report", folder["e"], "--lang", "zh");
        Assert.That(again.Code, Is.Zero, again.Error);
    }

    [Test]
    public void Replicates_in_loops_are_those_in_grains()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run(folder["g"], "--replicates", "2");
        Invocation.Run(folder["l"], "--replicates", "2", "--engine", "loop");
        string grains = ManifestOf.Folder(folder["g"])["ensemble"]!.ToJsonString();
        Assert.That(ManifestOf.Folder(folder["l"])["ensemble"]!.ToJsonString(), Is.EqualTo(grains));
    }

    [Test]
    public void An_earlier_run_is_refused_without_force_and_replaced_with_it()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run(folder["a"]);
        string kept = File.ReadAllText(Path.Combine(folder["a"], "run.json"));
        Invocation refused = Invocation.Run(folder["a"], "--seed", "9");
        Assert.That(refused.Code, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain(folder["a"]).And.Contains("--force"));
        Assert.That(File.ReadAllText(Path.Combine(folder["a"], "run.json")), Is.EqualTo(kept));
        Assert.That(Invocation.Run(folder["a"], "--seed", "9", "--force").Code, Is.Zero);
        Assert.That((int)ManifestOf.Folder(folder["a"])["seed"]!, Is.EqualTo(9));
    }
}
