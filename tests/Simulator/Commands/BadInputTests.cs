using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

/// <summary>Bad input, as somebody at the command line meets it: exit 2, what and where on the error stream, nothing written.</summary>
public sealed class BadInputTests
{
    private static IEnumerable<TestCaseData> Files()
    {
        string tiny = File.ReadAllText(Repository.Tiny);
        yield return Case("YAML syntax", "name: [tiny", ":1:");
        yield return Case("unknown key", tiny.Replace("title: A", "titel: A", StringComparison.Ordinal), "did you mean 'title'?");
        yield return Case("wrong type", tiny.Replace("fp16_tflops: 312", "fp16_tflops: many", StringComparison.Ordinal), "cards[0].fp16_tflops");
        yield return Case("bad enum", tiny.Replace("ecosystem: cann", "ecosystem: cannn", StringComparison.Ordinal), "cuda, cann, rocm_like");
        yield return Case("out of range", tiny.Replace("memory_gb: 80", "memory_gb: -80", StringComparison.Ordinal), "out of range");
        yield return Case("missing key", tiny.Replace("title: A tiny market", "", StringComparison.Ordinal), "title");
        yield return Case("duplicate key", tiny + "\nname: again\n", "name: the key is there twice");
        yield return Case("duplicate id", tiny.Replace("- id: Ascend910B", "- id: A800", StringComparison.Ordinal), "A800");
        yield return Case("unknown card", tiny.Replace("{card: A800, quarter: 2023-Q3", "{card: A8000, quarter: 2023-Q3", StringComparison.Ordinal), "did you mean 'A800'?");
        yield return Case("dates reversed", tiny.Replace("end: 2024-06-30", "end: 2022-06-30", StringComparison.Ordinal), "horizon");
        yield return Case("empty file", "", "empty");
        yield return Case("binary file", "\0\u0001\u0002\0", ".yaml");
        yield return Case("alias bomb", Bomb(), ".yaml");
    }

    [TestCaseSource(nameof(Files))]
    public void A_wrong_file_is_refused_with_place_and_reason(string text, string told)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("wrong.yaml", text);
        Invocation run = Invocation.Of("run", file, "--out", folder["run"]);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(file + ":").And.Contains(told).And.Contains("nothing was written"));
        Assert.That(run.Out, Is.Empty);
        Assert.That(Directory.Exists(folder["run"]), Is.False);
        Assert.That(Invocation.Of("check", file).Error, Is.EqualTo(run.Error));
    }

    [Test]
    public void All_errors_are_told_at_once()
    {
        Invocation check = Invocation.Of("check", Repository.Tiny, "--set", "demand.buyrs=3", "--set", "demand.buyers=x", "--set", "a.b=1");
        Assert.That(check.Code, Is.EqualTo(2));
        Assert.That(check.Error, Does.Contain("--set 1").And.Contains("did you mean 'buyers'?").And.Contains("--set 2").And.Contains("--set 3").And.Contains("3 errors"));
    }

    [Test]
    public void A_file_of_50_megabytes_is_not_read()
    {
        using var folder = new TemporaryFolder();
        using (FileStream large = File.Create(folder["large.yaml"]))
        {
            large.SetLength(50 << 20);
        }

        Invocation run = Invocation.Of("run", folder["large.yaml"], "--out", folder["run"]);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("large.yaml").And.Contains("allowed"));
    }

    [Test]
    public void A_file_that_cannot_be_read_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Invocation.Of("check", folder["absent.yaml"]).Error, Does.Contain("absent.yaml"));
        Assert.That(Invocation.Of("check", folder["absent.yaml"]).Code, Is.EqualTo(2));
        Assert.That(Invocation.Of("check", folder.Path).Code, Is.EqualTo(2));
    }

    [Test]
    public void A_place_that_cannot_be_written_to_fails_with_one_line_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "");
        Invocation run = Invocation.Run(Path.Combine(folder["file"], "run"));
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.Contain("cannot be written to"));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path).Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_file_that_cannot_be_written_while_the_run_ends_leaves_no_half_file()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder["run"], "national.parquet", "in the way"));
        Invocation run = Invocation.Run(folder["run"], "--force");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("national.parquet"));
        Assert.That(run.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(Directory.EnumerateFiles(folder["run"]).Where(file => Path.GetFileName(file) != ".lock"), Is.Empty);
    }

    [Test]
    public void Check_prints_json_for_scripts()
    {
        Invocation fine = Invocation.Of("check", Repository.Tiny, "--json");
        Assert.That((bool)JsonNode.Parse(fine.Out)!["valid"]!, Is.True);
        Invocation wrong = Invocation.Of("check", Repository.Tiny, "--json", "--set", "seed=x");
        Assert.That(wrong.Code, Is.EqualTo(2));
        Assert.That((string)JsonNode.Parse(wrong.Out)!["errors"]![0]!["path"]!, Is.EqualTo("seed"));
        Assert.That(wrong.Error, Is.Empty);
    }

    private static TestCaseData Case(string name, string text, string told) => new TestCaseData(text, told).SetArgDisplayNames(name);

    private static string Bomb()
    {
        string[] lines = [.. Enumerable.Range(1, 12).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]")];
        return "a0: &a0 [x]\n" + string.Join('\n', lines) + "\n";
    }
}
