using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

public sealed class BacktestCommandTests
{
    private static readonly string[] Loop = ["--quiet", "--engine", "loop"];

    [Test]
    public void Every_series_stands_beside_the_band_of_the_seeds()
    {
        using var folder = new TemporaryFolder();
        Invocation backtest = Backtest(folder, [Repository.Tiny, "--replicates", "3", "--output", folder["b"], .. Invocation.TwoMonths]);

        Assert.That((backtest.Code, backtest.Error), Is.EqualTo((0, "")));
        Assert.That(backtest.Out, Does.Contain("Rents go up").And.Contains("too few points").And.Contains("2 of 3 series have enough points").And.Contains("1 point lies outside").And.Contains("report: "));
        JsonNode[] points = [.. SweepCommandTests.Table(folder["b"], "series")!];
        Assert.That(points.Select(point => ((string)point["series"]!, (int)point["seeds"]!, (bool)point["in_run"]!)), Is.EqualTo(new[]
        {
            ("capacity", 3, true), ("capacity", 3, true), ("capacity", 0, false), ("rent_rise", 3, true), ("rent_rise", 3, true), ("inference", 3, true),
        }));
        Assert.That((double)points[5]["simulated_median"]!, Is.InRange((double)points[5]["simulated_low"]!, (double)points[5]["simulated_high"]!));
        Assert.That((double)points[3]["simulated_median"]!, Is.InRange(50, 200), "on the level of the index");
        Assert.That(File.ReadAllLines(Path.Combine(folder["b"], "series.csv"))[1], Does.StartWith("capacity,ai_capacity_fp16,,EFLOPS,2023-07-15,2023-07-15,0.05,0.05,"));
        JsonNode[] scores = [.. SweepCommandTests.Table(folder["b"], "scores")!];
        Assert.That(scores.Select(score => (int)score["answered"]!), Is.EqualTo(new[] { 2, 2, 1 }));
        Assert.That(scores[2]["level_error"], Is.Null, "one point is not scored");
        Assert.That((string)SweepCommandTests.Table(folder["b"], "skills")[0]!["origin"]!, Is.EqualTo("2023-07-31"));
    }

    [TestCase("en", "Summary", "Rents go up", "Capacity", "held&#160;out")]
    [TestCase("zh", "总览", "租金上涨", "在运算力", "留作检验")]
    public void The_page_shows_each_series_in_the_language_that_is_wanted(string language, params string[] told)
    {
        using var folder = new TemporaryFolder();
        Invocation backtest = Backtest(folder, [Repository.Tiny, "--replicates", "1", "--lang", language, "--out", folder["b"], .. Invocation.TwoMonths]);
        string page = File.ReadAllText(Path.Combine(folder["b"], "report.html"));

        Assert.That(backtest.Out, Does.Contain(told[1]));
        Assert.That(told.Where(text => !page.Contains(text, StringComparison.Ordinal)), Is.Empty);
        foreach (string series in (string[])["capacity", "rent_rise", "inference"])
        {
            Assert.That(page, Does.Contain($"href=\"#series-{series}\"").And.Contains($"id=\"series-{series}\""));
            Assert.That(File.Exists(Path.Combine(folder["b"], "plots", $"series_{series}.png")));
        }

        Assert.That(page, Does.Contain("Ministry &amp; Co"), "sources are told, and escaped");
    }

    [Test]
    public void A_finished_run_says_the_same_as_its_seed_run_again()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run(folder["run"], "--seed", "11");
        Invocation read = Backtest(folder, [folder["run"], "--out", folder["read"]]);
        Invocation again = Backtest(folder, [Repository.Tiny, "--seed", "11", "--replicates", "1", "--out", folder["again"], .. Invocation.TwoMonths]);

        Assert.That((read.Code, again.Code), Is.EqualTo((0, 0)), read.Error + again.Error);
        Assert.That(SmallSeries.BytesOf(folder["read"]), Is.EqualTo(SmallSeries.BytesOf(folder["again"])));
        Assert.That(read.Out, Does.Contain("One run has no band"));
        File.AppendAllText(Path.Combine(folder["run"], "leases.parquet"), "x");
        Invocation damaged = Backtest(folder, [folder["run"], "--out", folder["damaged"]]);
        Assert.That((damaged.Code, Directory.Exists(folder["damaged"])), Is.EqualTo((1, false)));
        Assert.That(damaged.Error, Does.Contain("leases.parquet").And.Contains("damaged"));
    }

    [Test]
    public void An_ensemble_is_run_again_under_its_seeds_with_grains_too()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run(folder["e"], "--replicates", "2");
        Invocation ensemble = Invocation.Of("backtest", folder["e"], "--series", SmallSeries.Write(folder), "--out", folder["b"], "--json");
        Invocation loop = Backtest(folder, [Repository.Tiny, "--replicates", "2", "--out", folder["c"], .. Invocation.TwoMonths]);

        Assert.That((ensemble.Code, loop.Code), Is.EqualTo((0, 0)), ensemble.Error);
        Assert.That(ensemble.Error, Does.Contain("an ensemble keeps no months: its 2 seeds are run again"));
        Assert.That(JsonNode.Parse(ensemble.Out)!["seeds"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(SmallSeries.BytesOf(folder["b"]), Is.EqualTo(SmallSeries.BytesOf(folder["c"])));
    }

    [Test]
    public void A_killed_backtest_is_resumed_to_the_same_bits_and_its_result_is_sealed()
    {
        using var folder = new TemporaryFolder();
        Backtest(folder, [Repository.Tiny, "--replicates", "3", "--out", folder["whole"], .. Invocation.TwoMonths]);
        Directory.CreateDirectory(folder["killed"]);
        File.Copy(Path.Combine(folder["whole"], "study.json"), Path.Combine(folder["killed"], "study.json"));
        byte[] journal = File.ReadAllBytes(Path.Combine(folder["whole"], "journal.bin"));
        File.WriteAllBytes(Path.Combine(folder["killed"], "journal.bin"), journal[..(journal.Length / 2)]);
        File.Delete(folder["series.yaml"]);
        Invocation resumed = Invocation.Of(["resume", folder["killed"], .. Loop]);

        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        Assert.That(SmallSeries.BytesOf(folder["killed"]), Is.EqualTo(SmallSeries.BytesOf(folder["whole"])));
        string json = File.ReadAllText(Path.Combine(folder["killed"], "backtest.json"));
        Assert.That(json, Is.EqualTo(File.ReadAllText(Path.Combine(folder["whole"], "backtest.json"))));
        string rest = "{\n" + json[(json.IndexOf(",\n", StringComparison.Ordinal) + 2)..];
        Assert.That((string)JsonNode.Parse(json)!["seal"]!, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rest)))));
    }

    [Test]
    public void What_is_there_is_replaced_only_by_force()
    {
        using var folder = new TemporaryFolder();
        string[] line = [Repository.Tiny, "--replicates", "1", "--out", folder["b"], .. Invocation.TwoMonths];
        Backtest(folder, line);
        Assert.That(Backtest(folder, line).Error, Does.Contain("exists already; --force replaces"));
        File.WriteAllText(Path.Combine(folder["b"], "mine.txt"), "");
        File.Delete(Path.Combine(folder["b"], "report.html"));
        Assert.That(Backtest(folder, [.. line, "--force"]).Code, Is.Zero);
        Assert.That(File.Exists(Path.Combine(folder["b"], "report.html")) && File.Exists(Path.Combine(folder["b"], "mine.txt")));
    }

    [Test]
    public void The_shipped_series_fit_the_national_scenario()
    {
        using var folder = new TemporaryFolder();
        string national = Path.Combine(Path.GetDirectoryName(Repository.Tiny)!, "national-2026.yaml");
        Invocation shipped = Invocation.Of(["backtest", national, "--replicates", "1", "--set", "horizon.end=2023-01-01", "--out", folder["b"], "--json", .. Loop]);

        Assert.That((shipped.Code, shipped.Error), Is.EqualTo((0, "")));
        JsonNode[] scores = [.. JsonNode.Parse(shipped.Out)!["scores"]!.AsArray()!];
        Assert.That(scores.Count(score => (int)score["points"]! > 1), Is.GreaterThanOrEqualTo(15));
        Assert.That(scores.Select(score => (string)score["basis"]!).Distinct(), Is.EquivalentTo(new[] { "held_out", "fitted" }));
    }

    private static Invocation Backtest(TemporaryFolder folder, string[] line) => Invocation.Of(["backtest", .. line, "--series", SmallSeries.Write(folder), .. Loop]);
}
