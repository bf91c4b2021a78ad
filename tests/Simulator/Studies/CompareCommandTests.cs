using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

public sealed class CompareCommandTests
{
    private static readonly TestCaseData[] Wrong =
    [
        new TestCaseData((object)new[] { "{tiny}" }, "compare needs two scenarios or runs"),
        new TestCaseData((object)new[] { "{tiny}", "{tiny}" }, "is given twice"),
        new TestCaseData((object)new[] { "{tiny}", "{other}", "--seeds", "1-10", "--replicates", "20" }, "10 seeds are given, but --replicates asks for 20"),
        new TestCaseData((object)new[] { "{tiny}", "{other}", "--seeds", "1-3,2" }, "2 more than once; allowed: each seed once"),
        new TestCaseData((object)new[] { "{tiny}", "{other}", "--seeds", "9-3" }, "the range '9-3' is reversed"),
        new TestCaseData((object)new[] { "{tiny}", "{other}", "--seeds", "x" }, "'x' is no seed"),
        new TestCaseData((object)new[] { "{tiny}", "{other}", "--set", "centers.nothing=1" }, "there is no key 'nothing' here"),
        new TestCaseData((object)new[] { "{tiny}", "nowhere" }, "there is no such file"),
    ];

    [Test]
    public void Two_scenarios_are_compared_seed_by_seed()
    {
        using var folder = new TemporaryFolder();
        Invocation compare = Invocation.Of(["compare", Repository.Tiny, Other(folder), "--replicates", "4", "--out", folder["c"], "--quiet", .. Invocation.TwoMonths]);

        Assert.That(compare.Code, Is.Zero, compare.Error);
        Assert.That(compare.Out, Does.Contain("Against tiny: eager (n = 4)").And.Contains("report: "));
        JsonArray rows = SweepCommandTests.Table(folder["c"], "differences");
        JsonNode made = rows.Single(row => (string)row!["headline"]! == "requests_made_2023")!;
        Assert.That(((int)made["seeds"]!, (string)made["verdict"]!), Is.EqualTo((4, "higher")));
        Assert.That((double)made["difference"]!, Is.EqualTo((double)made["mean"]! - (double)made["reference_mean"]!).Within(1e-9));
        Assert.That((double)made["low"]!, Is.Positive);
        string[] csv = File.ReadAllLines(Path.Combine(folder["c"], "differences.csv"));
        Assert.That(csv, Has.Length.EqualTo(rows.Count + 1));
        Assert.That(csv[0], Does.StartWith("scenario,headline,seeds,reference_mean,mean,difference,low,high"));
        Assert.That(File.ReadAllText(Path.Combine(folder["c"], "report.html")), Does.Contain("data:image/png;base64,").And.Contains("higher"));
        Assert.That(File.Exists(Path.Combine(folder["c"], "plots", "differences_1.png")));
    }

    [Test]
    public void A_policy_has_a_statement_on_screen_and_page_and_in_files()
    {
        using var folder = new TemporaryFolder();
        string vouchers = folder.Write(
            "vouchers.yaml",
            $"include: {Path.GetRelativePath(folder.Path, Repository.Tiny)}\nname: vouchers\npolicy: {{add: [{{date: 2023-07-01, kind: compute_voucher, amount: 0.5, segments: [sme], central: true}}]}}\n");
        Invocation compare = Invocation.Of(["compare", Repository.Tiny, vouchers, "--replicates", "3", "--out", folder["c"], "--quiet", "--lang", "zh", .. Invocation.TwoMonths]);

        Assert.That(compare.Code, Is.Zero, compare.Error);
        Assert.That(compare.Out, Does.Contain("政策账单").And.Contains("公共支出：算力券"));
        JsonArray rows = SweepCommandTests.Table(folder["c"], "statement");
        JsonNode Line(string id) => rows.Single(row => (string)row!["line"]! == id)!;
        Assert.That((double)Line("public_cost_cny_compute_voucher")["low"]!, Is.Positive);
        Assert.That((double)Line("public_cost_of_policies_cny")["value"]!, Is.EqualTo((double)Line("public_cost_cny_compute_voucher")["value"]!).Within(1e-6), "the only policy that differs");
        Assert.That((double)Line("public_cost_central_cny")["value"]!, Is.EqualTo((double)Line("public_cost_cny_compute_voucher")["value"]!).Within(1e-6));
        Assert.That((int)Line("surplus_cny_sme")["seeds"]!, Is.EqualTo(3));
        Assert.That(File.ReadAllLines(Path.Combine(folder["c"], "statement.csv")), Has.Length.EqualTo(rows.Count + 1));
        Assert.That(File.ReadAllText(Path.Combine(folder["c"], "report.html")), Does.Contain("政策账单").And.Contains("每增加一个上架卡日的公共支出"));
    }

    [Test]
    public void Folders_are_compared_without_running_anything()
    {
        using var folder = new TemporaryFolder();
        string[] runs = ["--replicates", "3"];
        Invocation.Run(folder["a"], runs);
        Invocation.Of(["run", Other(folder), "--out", folder["b"], "--quiet", .. Invocation.TwoMonths, .. runs]);
        string[] files = ["compare", Repository.Tiny, Other(folder), "--out", folder["run"], "--quiet", "--json", .. Invocation.TwoMonths, .. runs];
        Invocation compare = Invocation.Of("compare", folder["a"], folder["b"], "--out", folder["c"], "--json");

        Assert.That(compare.Code, Is.Zero, compare.Error);
        Assert.That(compare.Error.Trim(), Is.EqualTo("6 finished runs are recorded"));
        Invocation again = Invocation.Of(files);
        Assert.That(Differences(compare), Is.EqualTo(Differences(again)), "the same as running both");
        Assert.That(JsonNode.Parse(compare.Out)!["statement"]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(again.Out)!["statement"]!.ToJsonString()));
    }

    [Test]
    public void A_folder_and_a_file_meet_on_the_folders_seeds()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run(folder["a"], "--seed", "21");
        Invocation compare = Invocation.Of(["compare", folder["a"], Other(folder), "--out", folder["c"], "--json", "--quiet", .. Invocation.TwoMonths]);

        Assert.That(compare.Code, Is.Zero, compare.Error);
        Assert.That(JsonNode.Parse(compare.Out)!["seeds"]!.AsArray().Select(seed => (int)seed!), Is.EqualTo(new[] { 21 }));
        Assert.That(JsonNode.Parse(compare.Out)!["differences"]!.AsArray().Select(row => (string)row!["verdict"]!).Distinct(), Is.EqualTo(new[] { "unknown" }));
    }

    [Test]
    public void The_same_market_under_another_name_is_the_same()
    {
        using var folder = new TemporaryFolder();
        string copy = folder.Write("copy.yaml", $"include: {Path.GetRelativePath(folder.Path, Repository.Tiny)}\nname: copy\n");
        Invocation compare = Invocation.Of(["compare", Repository.Tiny, copy, "--replicates", "2", "--out", folder["c"], "--quiet", "--json", .. Invocation.TwoMonths]);

        string[] verdicts = [.. JsonNode.Parse(compare.Out)!["differences"]!.AsArray().Select(row => (string)row!["verdict"]!).Distinct()];
        Assert.That(verdicts, Is.SubsetOf(new[] { "same", "unknown" }).And.Contains("same"));
    }

    [Test]
    public void Chinese_is_spoken_too()
    {
        using var folder = new TemporaryFolder();
        Invocation compare = Invocation.Of(["compare", Repository.Tiny, Other(folder), "--replicates", "2", "--out", folder["c"], "--quiet", "--lang", "zh", "--engine", "loop", .. Invocation.TwoMonths]);

        Assert.That(compare.Out, Does.Contain("与 tiny 相比：eager"));
        Assert.That(File.ReadAllText(Path.Combine(folder["c"], "report.html")), Does.Contain("lang=\"zh").And.Contains("配对 t 检验"));
    }

    [TestCaseSource(nameof(Wrong))]
    public void What_is_wrong_is_told_and_nothing_is_written(string[] args, string expected)
    {
        using var folder = new TemporaryFolder();
        string other = Other(folder);
        Invocation compare = Invocation.Of(["compare", .. args.Select(arg => arg switch { "{tiny}" => Repository.Tiny, "{other}" => other, _ => arg }), "--out", folder["c"]]);

        Assert.That(compare.Code, Is.EqualTo(2), compare.Error);
        Assert.That(compare.Error, Does.Contain(expected));
        Assert.That(Directory.Exists(folder["c"]), Is.False);
    }

    [Test]
    public void Runs_without_a_common_seed_are_refused()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run(folder["a"], "--seed", "1");
        Invocation.Run(folder["b"], "--seed", "2");
        Assert.That(Invocation.Of("compare", folder["a"], folder["b"], "--out", folder["c"]).Error, Does.Contain("no seed in common"));
    }

    private static JsonArray Parsed(Invocation compare) => JsonNode.Parse(compare.Out)!["differences"]!.AsArray();

    private static string[] Differences(Invocation compare) => [.. Parsed(compare).Select(row => row!.ToJsonString())];

    private static string Other(TemporaryFolder folder) => folder.Write(
        "eager.yaml", $"include: {Path.GetRelativePath(folder.Path, Repository.Tiny)}\nname: eager\ndemand:\n  buyers: 160\n");
}
