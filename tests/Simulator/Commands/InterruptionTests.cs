using System.Text.Json.Nodes;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

public sealed class InterruptionTests
{
    [TestCase("grains")]
    [TestCase("loop")]
    public void An_interrupted_run_keeps_its_finished_days(string engine)
    {
        using var folder = new TemporaryFolder();
        Invocation run = Interrupted("20 of 62 days", "--out", folder["a"], "--engine", engine);
        Assert.That(run.Code, Is.EqualTo(130));
        Assert.That(run.Error, Does.Contain("20 of 62 days are kept"));
        JsonObject manifest = ManifestOf.Folder(folder["a"]);
        Assert.That((string)manifest["status"]!, Is.EqualTo("partial"));
        Assert.That((int)manifest["days_done"]!, Is.EqualTo(20));
        Invocation.Run(folder["b"]);
        string[] part = Invocation.Of("show", folder["a"], "national", "--csv").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] whole = Invocation.Of("show", folder["b"], "national", "--csv").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(part, Has.Length.EqualTo(21));
        Assert.That(part, Is.EqualTo(whole.Take(21)));
        Assert.That(File.Exists(Path.Combine(folder["a"], "report.html")));
    }

    [Test]
    public void An_interrupted_ensemble_keeps_its_finished_seeds()
    {
        using var folder = new TemporaryFolder();
        Invocation run = Interrupted("0 of 4 seeds", "--out", folder["a"], "--replicates", "4");
        Assert.That(run.Code, Is.EqualTo(130));
        JsonObject manifest = ManifestOf.Folder(folder["a"]);
        Assert.That((string)manifest["status"]!, Is.EqualTo("partial"));
        Assert.That(manifest["ensemble"]!["seeds"]!.AsArray(), Is.Empty);
    }

    [TestCase("grains")]
    [TestCase("loop")]
    public void Broken_books_end_the_run_with_day_agent_and_amounts_and_keep_the_days_before(string engine)
    {
        using var folder = new TemporaryFolder();
        var here = new Surroundings { Out = new StringWriter(), Error = new StringWriter(), Factory = new ForgingFactory(day: 20) };
        Invocation run = Invocation.Of(here, CancellationToken.None, ["run", Repository.Tiny, "--out", folder["a"], "--quiet", "--engine", engine, .. Invocation.TwoMonths]);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("money").And.Contains("day 20").And.Contains("world-1").And.Contains("12345"));
        JsonObject manifest = ManifestOf.Folder(folder["a"]);
        Assert.That((string)manifest["status"]!, Is.EqualTo("failed"));
        Assert.That((string)manifest["failure"]!, Does.Contain("day 20"));
        Assert.That((int)manifest["days_done"]!, Is.EqualTo(20));
        Assert.That(Invocation.Of("show", folder["a"], "national", "--csv").Out.Count(letter => letter == '\n'), Is.EqualTo(21));
    }

    [TestCase("grains")]
    [TestCase("loop")]
    public void An_agent_that_breaks_down_fails_the_run_and_the_days_before_are_kept(string engine)
    {
        using var folder = new TemporaryFolder();
        var here = new Surroundings { Out = new StringWriter(), Error = new StringWriter(), Factory = new ForgingFactory(day: 5, breaksDown: true) };
        Invocation run = Invocation.Of(here, CancellationToken.None, ["run", Repository.Tiny, "--out", folder["a"], "--quiet", "--engine", engine, .. Invocation.TwoMonths]);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("out of paper"));
        Assert.That((string)ManifestOf.Folder(folder["a"])["status"]!, Is.EqualTo("failed"));
        Assert.That((int)ManifestOf.Folder(folder["a"])["days_done"]!, Is.EqualTo(5));
    }

    [Test]
    public void Broken_books_of_a_replicate_are_told_with_its_seed()
    {
        using var folder = new TemporaryFolder();
        var here = new Surroundings { Out = new StringWriter(), Error = new StringWriter(), Factory = new ForgingFactory(day: 3) };
        Invocation run = Invocation.Of(here, CancellationToken.None, ["run", Repository.Tiny, "--out", folder["a"], "--replicates", "2", .. Invocation.TwoMonths]);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("seed 7").And.Contains("day 3"));
    }

    private static Invocation Interrupted(string at, params string[] more)
    {
        using var stop = new CancellationTokenSource();
        var here = new Surroundings { Out = new StringWriter(), Error = new CancellingWriter(at, stop), Clock = new HastyClock() };
        return Invocation.Of(here, stop.Token, ["run", Repository.Tiny, .. Invocation.TwoMonths, .. more]);
    }
}
