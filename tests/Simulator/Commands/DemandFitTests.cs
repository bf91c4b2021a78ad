using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

/// <summary><c>marketsim demand fit</c>: two files and a text, or nothing and everything that is wrong.</summary>
public sealed class DemandFitTests
{
    private TemporaryFolder _folder = null!;
    private string _trace = null!;

    [SetUp]
    public void Write()
    {
        _folder = new TemporaryFolder();
        string jobs = string.Concat(Enumerable.Range(0, 400).Select(i =>
            FormattableString.Invariant($"{new DateTime(2024, 1, 1).AddHours(i * 2):yyyy-MM-dd HH:mm:ss},{10 + (i * 37 % 400)},{(i % 5 == 0 ? 8 : 1)}\n")));
        _trace = _folder.Write("jobs.csv", "timestamp,duration,num_gpus\n" + jobs);
    }

    [TearDown]
    public void Clear() => _folder.Dispose();

    [Test]
    public void Fit_prints_how_well_and_writes_a_scenario_that_is_fine_and_a_picture()
    {
        string output = _folder["fitted.yaml"];
        Invocation fit = Invocation.Of("demand", "fit", _trace, "--include", Repository.Tiny, "--out", output);
        Assert.That(fit.Code, Is.Zero, fit.Error);
        Assert.That(fit.Out, Does.Contain("400 requests").And.Contains("lognormal").And.Contains("KS 0.").And.Contains("by weekday: Mon").And.Contains($"demand file: {output}"));
        Assert.That(File.ReadAllBytes(_folder["fitted.png"]).Take(4), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47 }));
        Invocation check = Invocation.Of("check", output);
        Assert.That(check.Code, Is.Zero, check.Error);
        Assert.That(File.ReadAllText(output), Does.Contain("name: fitted\n").And.Contains("id: fine_tuning").And.Not.Contains("median_days"));
    }

    [Test]
    public void Json_has_the_fits_and_not_the_jobs()
    {
        Invocation fit = Invocation.Of("demand", "fit", _trace, "--out", _folder["fitted.yaml"], "--json", "--only", "num_gpus=8");
        JsonNode root = JsonNode.Parse(fit.Out)!;
        Assert.That((int)root["lengths"]!["count"]!, Is.EqualTo(80));
        Assert.That(root["lengths"]!["fits"]!.AsArray().Select(one => (string)one!["family"]!), Is.EquivalentTo(new[] { "lognormal", "weibull", "gamma", "exponential", "pareto" }));
        Assert.That(root["trace"]!["jobs"], Is.Null);
    }

    [Test]
    public void A_bad_trace_is_bad_input_and_nothing_is_written()
    {
        string bad = _folder.Write("bad.csv", "timestamp,duration,num_gpus\n2024-01-01,x,1\n2024-01-01,1,1\n2024-01-01,1,-1\n");
        Invocation fit = Invocation.Of("demand", "fit", bad, "--out", _folder["out.yaml"]);
        Assert.That(fit.Code, Is.EqualTo(2));
        Assert.That(fit.Error, Does.Contain($"{bad}:2:12: duration: 'x' is no duration").And.Contains($"{bad}:4:14: num_gpus").And.Contains("2 errors; nothing was written."));
        Assert.That(File.Exists(_folder["out.yaml"]) || File.Exists(_folder["out.png"]), Is.False);
    }

    [Test]
    public void Files_that_are_there_are_replaced_by_force_only()
    {
        string output = _folder.Write("out.yaml", "mine");
        Invocation fit = Invocation.Of("demand", "fit", _trace, "--out", output);
        Assert.That(fit.Code, Is.EqualTo(2));
        Assert.That(fit.Error, Does.Contain("--force"));
        Assert.That(File.ReadAllText(output), Is.EqualTo("mine"));
        Assert.That(Invocation.Of("demand", "fit", _trace, "--out", output, "--force").Code, Is.Zero);
        Assert.That(File.ReadAllText(output), Does.Contain("demand:"));
    }

    [TestCase("--format", "azure", "the header lacks columns of the format")]
    [TestCase("--format", "phily", "there is no 'phily'; allowed: philly, openb, azure, generic")]
    [TestCase("--only", "num_gpus", "names no column and value")]
    [TestCase("--only", "gpus=1", "there is no column 'gpus'")]
    [TestCase("--work", "Training!", "is no id of a kind of work; allowed: small letters")]
    [TestCase("--take", "everything", "allowed: lengths, sizes, arrivals")]
    [TestCase("--pflops-per-card", "0", "a number above 0")]
    [TestCase("--include", "none.yaml", "none.yaml")]
    public void A_wrong_wish_is_bad_input(string option, string value, string message)
    {
        Invocation fit = Invocation.Of("demand", "fit", _trace, "--out", _folder["out.yaml"], option, value);
        Assert.That(fit.Code, Is.EqualTo(2));
        Assert.That(fit.Error, Does.Contain(message));
        Assert.That(File.Exists(_folder["out.yaml"]), Is.False);
    }

    [Test]
    public void A_kind_of_work_that_the_scenario_lacks_is_bad_input()
    {
        Invocation fit = Invocation.Of("demand", "fit", _trace, "--include", Repository.Tiny, "--work", "video", "--out", _folder["out.yaml"]);
        Assert.That(fit.Code, Is.EqualTo(2));
        Assert.That(fit.Error, Does.Contain("allowed: pre_training, fine_tuning, inference_online"));
    }

    [Test]
    public void Tokens_are_no_days()
    {
        string tokens = _folder.Write("llm.csv", "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46,374,44\n2023-11-16 18:15:47,10,5\n");
        Invocation fit = Invocation.Of("demand", "fit", tokens, "--whole-lengths", "--out", _folder["out.yaml"]);
        Assert.That(fit.Code, Is.EqualTo(2));
        Assert.That(fit.Error, Does.Contain("neither days nor PFLOPS"));
    }
}
