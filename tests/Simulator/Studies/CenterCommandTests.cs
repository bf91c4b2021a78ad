using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

/// <summary>The command <c>center</c>: statement, page, JSON, varied values, wrong input.</summary>
public sealed class CenterCommandTests
{
    private const string Mine = """
        include: TINY
        name: mine
        title: Mine
        title_zh: 我的
        centers:
          named:
            - name: mine
              name_zh: 我的智算中心
              province: Ningxia
              owner: market
              opening: 2023-09-01
              cards: {model: A800, count: 64, price_cny: 110000, delivered: 2023-08-15}
              loan: {share: 0.5, rate: 0.05, years: 3}
              contracts: [{tenant: A, cards: 32, rent_cny_per_card_day: 200}]
        """;

    [Test]
    public void The_statement_is_printed_and_written()
    {
        using var folder = new TemporaryFolder();
        Invocation center = Center(folder, "--replicates", "3", "--out", folder["c"]);

        Assert.That((center.Code, center.Error), Is.EqualTo((0, "")));
        Assert.That(center.Out, Does.Contain("The statement").And.Contains("Investment by part").And.Contains("Cash flow by year").And.Contains("What moves it").And.Contains("Why cards idled"));
        Assert.That(center.Out, Does.Contain("Answer: mine (64 A800 cards, Ningxia").And.Contains("How sure: 3 seeds").And.Contains("Assumed: ").And.Contains("Try next: "));
        Assert.That(center.Out, Does.Contain("report: "));
        Assert.That((string[])[.. ((string[])["report.html", "study.json", "figures.csv", "cash_flow.csv", "tornado.csv", "figures.parquet", "cash_flow.parquet", "tornado.parquet", "trials.parquet"])
            .Where(file => !File.Exists(Path.Combine(folder["c"], file)))], Is.Empty);
        JsonNode[] cards = [.. SweepCommandTests.Table(folder["c"], "cash_flow")!.AsArray().OfType<JsonNode>().Where(row => (string)row["line"]! == "cards")];
        Assert.That(cards.Sum(row => (double)row["median"]!), Is.EqualTo(-64 * 110_000.0));
        Assert.That((string)cards.Single(row => (double)row["median"]! != 0)["month"]!, Is.EqualTo("2023-08"));
    }

    [TestCase("en", "Answer", "What moves it: 20% less and more", "Investment by part")]
    [TestCase("zh", "结论", "影响因素：各减、增 20%", "我的智算中心")]
    public void The_page_is_in_the_language_that_is_wanted(string language, params string[] told)
    {
        using var folder = new TemporaryFolder();
        Invocation center = Center(folder, "--replicates", "2", "--lang", language, "--out", folder["c"]);
        string page = File.ReadAllText(Path.Combine(folder["c"], "report.html"));
        Assert.That(center.Code, Is.Zero, center.Error);
        Assert.That(told.Where(text => !page.Contains(text, StringComparison.Ordinal)), Is.Empty);
        Assert.That(told.Where(text => !center.Out.Contains(text, StringComparison.Ordinal)), Is.Empty);
        foreach (string picture in (string[])["cash_flow", "take_up", "tornado"])
        {
            Assert.That(File.Exists(Path.Combine(folder["c"], "plots", picture + ".svg")), picture);
        }
    }

    [Test]
    public void Json_has_figures_cash_flow_tornado_and_answers()
    {
        using var folder = new TemporaryFolder();
        Invocation center = Center(folder, "--replicates", "2", "--json", "--out", folder["c"]);
        JsonNode json = JsonNode.Parse(center.Out)!;
        Assert.That(center.Code, Is.Zero, center.Error);
        Assert.That(json.AsObject().Select(member => member.Key), Is.EqualTo(new[] { "folder", "center", "seeds", "answer", "answer_zh", "payback", "like_centers", "figures", "cash_flow", "tornado" }));
        Assert.That((string)json["center"]!, Is.EqualTo("mine"));
        Assert.That(json["seeds"]!.AsArray(), Has.Count.EqualTo(2));
        JsonNode takeUp = json["figures"]!.AsArray().Single(figure => (string)figure!["figure"]! == "own.take_up")!;
        Assert.That((double)takeUp["median"]!, Is.InRange(0.5, 1), "half is under contract");
        Assert.That(json["tornado"]!.AsArray(), Has.Count.EqualTo(12));
        Assert.That((int)json["payback"]!["recovered"]! + (int)json["payback"]!["projected"]! + (int)json["payback"]!["never"]! + (int)json["payback"]!["unknown"]!, Is.EqualTo(2));
    }

    [Test]
    public void Each_value_that_is_varied_runs_the_market_again()
    {
        using var folder = new TemporaryFolder();
        Invocation center = Center(folder, "--replicates", "1", "--vary", "cards.count=32,128", "--vary", "anchor=true,false", "--vary", "opening=2023-10-01", "--out", folder["c"]);
        Assert.That((center.Code, center.Error), Is.EqualTo((0, "")));
        Assert.That(center.Out, Does.Contain("Varied: cards.count").And.Contains("Varied: anchor").And.Contains("Varied: opening"));
        JsonNode[] trials = [.. SweepCommandTests.Table(folder["c"], "trials")!.AsArray().OfType<JsonNode>()];
        Assert.That(trials, Has.Length.EqualTo(6));
        Assert.That((string)trials[1]["command"]!, Does.Contain("centers.named[mine].cards.count=32"));
        JsonNode[] figures = [.. SweepCommandTests.Table(folder["c"], "figures")!.AsArray().OfType<JsonNode>()];
        double Load(string value) => (double)figures.Single(row => (string)row["value"]! == value && (string)row["figure"]! == "own.full_load_cny_per_year")["median"]!;
        Assert.That(Load("128"), Is.EqualTo(4 * Load("32")).Within(1e-6 * Load("128")));
    }

    [Test]
    public void Grains_and_loop_give_the_same_bytes_and_a_run_too()
    {
        using var folder = new TemporaryFolder();
        Center(folder, "--replicates", "2", "--out", folder["loop"]);
        Invocation grains = Invocation.Of("center", Write(folder), "mine", "--quiet", "--replicates", "2", "--out", folder["grains"]);
        Assert.That(grains.Code, Is.Zero, grains.Error);
        foreach (string file in (string[])["figures.csv", "cash_flow.csv", "tornado.csv"])
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folder["grains"], file)), Is.EqualTo(File.ReadAllBytes(Path.Combine(folder["loop"], file))), file);
        }

        JsonNode Tables(string name, params string[] more)
        {
            Invocation run = Invocation.Of(["run", Write(folder), "--quiet", "--json", "--out", folder[name], .. more]);
            Assert.That(run.Code, Is.Zero, run.Error);
            return JsonNode.Parse(run.Out)!["tables"]!;
        }

        Assert.That(Tables("a", "--shards", "3").ToJsonString(), Is.EqualTo(Tables("b", "--engine", "loop").ToJsonString()), "an agent for each center, in three shards");
    }

    [Test]
    public void An_interrupted_study_goes_on_to_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Center(folder, "--replicates", "3", "--out", folder["whole"]);
        Directory.CreateDirectory(folder["cut"]);
        File.Copy(Path.Combine(folder["whole"], "study.json"), Path.Combine(folder["cut"], "study.json"));
        byte[] journal = File.ReadAllBytes(Path.Combine(folder["whole"], "journal.bin"));
        File.WriteAllBytes(Path.Combine(folder["cut"], "journal.bin"), journal[..(journal.Length / 2)]);
        File.Delete(folder["mine.yaml"]);
        Invocation resumed = Invocation.Of("resume", folder["cut"], "--quiet", "--engine", "loop");
        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        Assert.That(File.ReadAllBytes(Path.Combine(folder["cut"], "figures.csv")), Is.EqualTo(File.ReadAllBytes(Path.Combine(folder["whole"], "figures.csv"))));
    }

    [TestCase("min", "", "there is no named center 'min', did you mean 'mine'?; allowed: mine")]
    [TestCase("mine", "--vary nothing", "--vary: 'nothing' says nothing to vary")]
    [TestCase("mine", "--vary cards.count=8,8", "a value is given twice")]
    [TestCase("mine", "--vary cards.count=8 --vary cards.count=16", "given twice")]
    [TestCase("mine", "--vary cards.cout=8", "there is no key 'cout' here, did you mean 'count'?")]
    [TestCase("mine", "--vary cards.count=0,many", "--vary cards.count=0 1: centers.named[0].cards.count: ")]
    [TestCase("mine", "--vary cards.model=A80", "there is no card model 'A80', did you mean 'A800'?")]
    [TestCase("mine", "--vary opening=2030-01-01", "2030-01-01 is not within the run; allowed: 2023-07-02 to 2024-06-30")]
    [TestCase("mine", "--set centers.named[mine].pue=7", "allowed: a number from 1 to 3")]
    [TestCase("mine", "--replicates 0", "from 1 to")]
    [TestCase("mine", "--lang fr", "allowed: en, zh")]
    public void Wrong_input_ends_with_2_and_writes_nothing(string name, string more, string told)
    {
        using var folder = new TemporaryFolder();
        Invocation wrong = Invocation.Of(["center", Write(folder), name, "--out", folder["c"], .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.That((wrong.Code, wrong.Out), Is.EqualTo((2, "")), wrong.Error);
        Assert.That(wrong.Error, Does.Contain(told));
        Assert.That(wrong.Error, Does.Not.Contain("   at "), "no stack trace");
        Assert.That(Directory.Exists(folder["c"]), Is.False);
    }

    [Test]
    public void A_scenario_without_named_centers_is_refused()
    {
        using var folder = new TemporaryFolder();
        Invocation wrong = Invocation.Of("center", Repository.Tiny, "mine", "--out", folder["c"]);
        Assert.That((wrong.Code, Directory.Exists(folder["c"])), Is.EqualTo((2, false)));
        Assert.That(wrong.Error, Does.Contain("the scenario names no center; allowed: a list of centers in centers.named"));
        Assert.That(Invocation.Of("center", folder["none.yaml"], "mine").Code, Is.EqualTo(2));
    }

    [Test]
    public void A_center_whose_cards_cannot_be_had_says_so()
    {
        using var folder = new TemporaryFolder();
        Invocation center = Center(folder, "--replicates", "1", "--set", "centers.named[mine].cards.supply=tender", "--set", "centers.named[mine].cards.price_cny=10", "--out", folder["c"]);
        Assert.That(center.Code, Is.Zero, center.Error);
        Assert.That(center.Out, Does.Contain("did not open in any of 1 runs: its cards could not be had"));
    }

    private static Invocation Center(TemporaryFolder folder, params string[] more) => Invocation.Of(["center", Write(folder), "mine", "--quiet", "--engine", "loop", .. more]);

    private static string Write(TemporaryFolder folder) => folder.Write("mine.yaml", Mine.Replace("TINY", Repository.Tiny, StringComparison.Ordinal));
}
