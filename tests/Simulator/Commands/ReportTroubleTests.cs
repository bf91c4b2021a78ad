using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

/// <summary>A run stands whatever happens to its pictures and its report; links that lie in a folder are not followed.</summary>
public sealed class ReportTroubleTests
{
    [TestCase("report.html")]
    [TestCase("plots")]
    public void A_run_whose_report_cannot_be_written_is_kept(string unwritable)
    {
        using var folder = new TemporaryFolder();
        string run = folder["run"];
        string taken = Path.Combine(run, unwritable);
        var here = new Surroundings
        {
            Out = new StringWriter(),
            Error = new WatchingWriter("20 of 62 days", () =>
            {
                if (unwritable == "plots")
                {
                    File.WriteAllText(taken, "in the way");
                }
                else
                {
                    Directory.CreateDirectory(Path.Combine(taken, "in the way"));
                }
            }),
            Clock = new HastyClock(),
        };

        Invocation made = Invocation.Of(here, CancellationToken.None, ["run", Repository.Tiny, "--out", run, .. Invocation.TwoMonths]);

        Assert.That(made.Code, Is.EqualTo(1));
        Assert.That(made.Error, Does.Contain($"marketsim report {run}").And.Not.Contains("   at "));
        Assert.That(made.Out, Does.Not.Contain("report:"));
        Assert.That(Invocation.Of("show", run, "national").Code, Is.Zero);
        Assert.That(Directory.EnumerateFiles(run, "*.partial", SearchOption.AllDirectories), Is.Empty);
        Assert.That((string)ManifestOf.Folder(run)["status"]!, Is.EqualTo("complete"));

        if (File.Exists(taken))
        {
            File.Delete(taken);
        }
        else
        {
            Directory.Delete(taken, recursive: true);
        }

        Assert.That(Invocation.Of("report", run).Code, Is.Zero, "later");
        Assert.That(File.Exists(Path.Combine(run, "report.html")));
    }

    [Test]
    public void Links_are_not_followed_when_files_are_written()
    {
        using var folder = new TemporaryFolder();
        string run = folder["run"];
        string mine = folder.Write("mine", "mine");
        Assert.That(Invocation.Run(run).Code, Is.Zero);
        foreach (string file in new[] { "report.html.partial", "plots/0.svg.partial" })
        {
            File.CreateSymbolicLink(Path.Combine(run, file), mine);
        }

        File.Delete(Path.Combine(run, "report.html"));
        File.CreateSymbolicLink(Path.Combine(run, "report.html"), mine);

        Assert.That(Invocation.Of("report", run).Code, Is.Zero);

        Assert.That(File.ReadAllText(mine), Is.EqualTo("mine"));
        Assert.That(new FileInfo(Path.Combine(run, "report.html")).LinkTarget, Is.Null);
        Directory.Delete(Path.Combine(run, "plots"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(run, "plots"), Directory.CreateDirectory(folder["elsewhere"]).FullName);
        Assert.That(Invocation.Of("report", run), Has.Property(nameof(Invocation.Code)).EqualTo(1).And.Property(nameof(Invocation.Error)).Contains("it is a link"));
        Assert.That(Directory.EnumerateFiles(folder["elsewhere"]), Is.Empty);
        foreach (string table in new[] { "national.parquet.partial", ".probe.partial", "run.json.partial", "checkpoints" })
        {
            File.CreateSymbolicLink(Path.Combine(run, table), mine);
        }

        Directory.Delete(Path.Combine(run, "plots"));
        Invocation again = Invocation.Run(run, "--force");
        Assert.That(again.Code, Is.Zero, again.Error);
        Assert.That(File.ReadAllText(mine), Is.EqualTo("mine"));
        File.Delete(Path.Combine(run, ".lock"));
        File.CreateSymbolicLink(Path.Combine(run, ".lock"), mine);
        Assert.That(Invocation.Of("report", run), Has.Property(nameof(Invocation.Code)).EqualTo(1).And.Property(nameof(Invocation.Error)).Contains(".lock: a link"));
    }
}
