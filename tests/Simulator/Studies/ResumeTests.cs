using System.Text.Json.Nodes;
using MarketSim.Market.Randomness;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

/// <summary>Studies that were interrupted or killed come to the same bits as those that were not.</summary>
/// <remarks>
/// What a killed process leaves is study.json and some first part of its journal, cut at any byte: that is what is made here.
/// benchmarks/kill-and-resume.sh does it with processes and kill -9.
/// </remarks>
public sealed class ResumeTests
{
    [Test]
    public void A_sweep_killed_at_ten_moments_is_resumed_to_the_same_bits_and_runs_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        string whole = folder["whole"];
        Invocation.Of("sweep", SmallStudy.Write(folder), "--out", whole, "--quiet", "--engine", "loop");
        byte[] journal = File.ReadAllBytes(Path.Combine(whole, "journal.bin"));
        byte[] manifest = File.ReadAllBytes(Path.Combine(whole, "study.json"));
        byte[] expected = SmallStudy.BytesOf(whole);
        for (uint kill = 0; kill < 10; kill++)
        {
            uint draw = Philox4x32.Generate(new(kill, 0, 0, 0), 2024, 0).W0;
            int kept = (int)(draw % (uint)journal.Length);
            string killed = folder[$"killed-{kill}"];
            Directory.CreateDirectory(killed);
            File.WriteAllBytes(Path.Combine(killed, "study.json"), manifest);
            File.WriteAllBytes(Path.Combine(killed, "journal.bin"), journal[..kept]);

            Invocation resumed = Invocation.Of("resume", killed, "--engine", "loop");
            Assert.That(resumed.Code, Is.Zero, resumed.Error);
            Assert.That(SmallStudy.BytesOf(killed), Is.EqualTo(expected), $"killed at byte {kept}");
            Assert.That(new FileInfo(Path.Combine(killed, "journal.bin")), Has.Length.EqualTo(journal.Length), "as many records as the undisturbed study: none was run twice");
        }
    }

    [Test]
    public void A_finished_study_resumed_runs_nothing()
    {
        using var folder = new TemporaryFolder();
        Invocation.Of("sweep", SmallStudy.Write(folder), "--out", folder["s"], "--quiet", "--engine", "loop");
        byte[] journal = File.ReadAllBytes(Path.Combine(folder["s"], "journal.bin"));
        byte[] tables = SmallStudy.BytesOf(folder["s"]);
        Invocation resumed = Invocation.Of("resume", folder["s"]);

        Assert.That((resumed.Code, resumed.Error.Trim()), Is.EqualTo((0, "12 finished runs are recorded")));
        Assert.That(File.ReadAllBytes(Path.Combine(folder["s"], "journal.bin")), Is.EqualTo(journal));
        Assert.That(SmallStudy.BytesOf(folder["s"]), Is.EqualTo(tables));
    }

    [Test]
    public void Ctrl_C_keeps_what_is_finished_and_says_how_to_go_on()
    {
        using var folder = new TemporaryFolder();
        string study = SmallStudy.Write(folder);
        Invocation.Of("sweep", study, "--out", folder["whole"], "--quiet", "--engine", "loop");
        using var stop = new CancellationTokenSource();
        var here = new Surroundings { Out = new StringWriter(), Error = new CancellingWriter("5 of 12 runs", stop), Clock = new HastyClock() };
        Invocation sweep = Invocation.Of(here, stop.Token, "sweep", study, "--out", folder["s"], "--workers", "1");

        Assert.That(sweep.Code, Is.EqualTo(130));
        Assert.That(sweep.Error, Does.Contain("interrupted: 5 finished runs are kept; marketsim resume "));
        Assert.That(File.Exists(Path.Combine(folder["s"], "points.parquet")), Is.False, "no half table");
        Assert.That(Invocation.Of("resume", folder["s"]).Code, Is.Zero);
        Assert.That(SmallStudy.BytesOf(folder["s"]), Is.EqualTo(SmallStudy.BytesOf(folder["whole"])));
    }

    [Test]
    public void A_study_is_resumed_as_it_was_begun_whatever_became_of_its_files()
    {
        using var folder = new TemporaryFolder();
        string study = SmallStudy.Write(folder);
        Invocation.Of("sweep", study, "--out", folder["s"], "--quiet", "--engine", "loop");
        byte[] tables = SmallStudy.BytesOf(folder["s"]);
        File.Delete(study);
        File.WriteAllBytes(Path.Combine(folder["s"], "journal.bin"), File.ReadAllBytes(Path.Combine(folder["s"], "journal.bin"))[..9]);

        Assert.That(Invocation.Of("resume", folder["s"], "--quiet").Code, Is.Zero);
        Assert.That(SmallStudy.BytesOf(folder["s"]), Is.EqualTo(tables));
    }

    [Test]
    public void An_ensemble_interrupted_is_resumed_to_the_same_table()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run(folder["whole"], "--replicates", "4");
        using var stop = new CancellationTokenSource();
        var here = new Surroundings { Out = new StringWriter(), Error = new CancellingWriter("2 of 4 seeds", stop), Clock = new HastyClock() };
        Invocation run = Invocation.Of(here, stop.Token, ["run", Repository.Tiny, "--out", folder["e"], "--replicates", "4", .. Invocation.TwoMonths]);
        Assert.That(run.Code, Is.EqualTo(130));
        Assert.That(run.Error, Does.Contain("finished seeds are kept").And.Contains("marketsim resume"));

        Invocation resumed = Invocation.Of("resume", folder["e"], "--quiet");
        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        Assert.That(File.ReadAllBytes(Path.Combine(folder["e"], "ensemble.parquet")), Is.EqualTo(File.ReadAllBytes(Path.Combine(folder["whole"], "ensemble.parquet"))));
        JsonObject manifest = ManifestOf.Folder(folder["e"]);
        Assert.That(((string)manifest["status"]!, manifest["ensemble"]!["seeds"]!.AsArray().Count), Is.EqualTo(("complete", 4)));
        Assert.That(Invocation.Of("resume", folder["e"]).Code, Is.EqualTo(2), "nothing is left");
    }

    [Test]
    public void What_is_no_study_is_refused()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run(folder["run"]);
        Assert.That(Invocation.Of("resume", folder["run"]), Has.Property(nameof(Invocation.Code)).EqualTo(2).And.Property(nameof(Invocation.Error)).Contains("a single run"));
        Assert.That(Invocation.Of("resume", folder["nowhere"]), Has.Property(nameof(Invocation.Code)).EqualTo(2).And.Property(nameof(Invocation.Error)).Contains("no such folder"));
    }
}
