using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Tests.Invocations;
using MarketSim.Simulator.Tests.Studies;

namespace MarketSim.Simulator.Tests.Hosting;

/// <summary>While a run, an ensemble or a study writes to its folder, no other may, not even with <c>--force</c>.</summary>
public sealed class FolderLockTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new TemporaryFolder();

    [TearDown]
    public void Clear() => _folder.Dispose();

    [TestCase("grains")]
    [TestCase("loop")]
    public void A_forced_run_leaves_a_run_under_way_alone(string engine)
    {
        string[] run = ["run", Repository.Tiny, "--out", _folder["a"], "--engine", engine, .. Invocation.TwoMonths];
        Refuses("20 of 62 days", run, [[.. run, "--force", "--seed", "8"]]);

        Invocation.Run(_folder["b"]);
        Assert.That(ManifestOf.Hashes(_folder["a"]), Is.EqualTo(ManifestOf.Hashes(_folder["b"])), "no row of the second run is among those of the first");
    }

    [Test]
    public void A_forced_run_leaves_an_ensemble_under_way_alone()
    {
        string[] run = ["run", Repository.Tiny, "--out", _folder["a"], "--replicates", "3", "--engine", "loop", .. Invocation.TwoMonths];
        Refuses("1 of 3 seeds", run, [[.. run, "--force", "--seed", "8"], ["resume", _folder["a"]]]);

        Assert.That(ManifestOf.Folder(_folder["a"])["ensemble"]!["seeds"]!.AsArray().Select(seed => (int)seed!), Is.EqualTo(new[] { 7, 8, 9 }));
    }

    [Test]
    public void A_forced_study_leaves_a_study_under_way_alone()
    {
        string[] sweep = ["sweep", SmallStudy.Write(_folder), "--out", _folder["a"], "--engine", "loop", "--workers", "1"];
        Refuses("5 of 12 runs", sweep, [[.. sweep, "--force"], ["resume", _folder["a"]]]);

        Assert.That(SweepCommandTests.Table(_folder["a"], "trials"), Has.Count.EqualTo(SmallStudy.Trials));
    }

    [Test]
    public void The_lock_is_held_until_the_last_file_is_written()
    {
        string[] run = ["run", Repository.Tiny, "--out", _folder["a"], "--quiet", .. Invocation.TwoMonths];
        Invocation? second = null;
        var here = new Surroundings { Out = new WatchingWriter("report: ", () => second = Invocation.Of([.. run, "--force"])), Error = new StringWriter() };

        Assert.That(Invocation.Of(here, CancellationToken.None, run).Code, Is.Zero);
        Assert.That(second!.Code, Is.EqualTo(2));
        Assert.That(Invocation.Of([.. run, "--force"]).Code, Is.Zero, "afterwards the folder is free");
    }

    /// <summary>Starts a command and, at some progress, others in the same folder. Each of them must fail with one line that names the folder.</summary>
    private void Refuses(string at, string[] first, string[][] others)
    {
        var refused = new List<Invocation>();
        var writer = new WatchingWriter(at, () => refused.AddRange(others.Select(other => Invocation.Of(other))));
        var here = new Surroundings { Out = new StringWriter(), Error = writer, Clock = new HastyClock() };
        Invocation whole = Invocation.Of(here, CancellationToken.None, first);

        Assert.That(whole.Code, Is.Zero, whole.Error);
        Assert.That(refused, Has.Count.EqualTo(others.Length));
        foreach (Invocation other in refused)
        {
            Assert.That(other.Code, Is.EqualTo(2));
            Assert.That(other.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
            Assert.That(other.Error, Does.Contain(_folder["a"]).And.Contains("under way in this folder"));
        }
    }
}
