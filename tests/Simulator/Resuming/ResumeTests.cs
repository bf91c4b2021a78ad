using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Resuming;

/// <summary>A run that was interrupted or killed goes on, and ends with the bits it would have had.</summary>
public sealed class ResumeTests
{
    private TemporaryFolder _folder = null!;
    private SortedDictionary<string, string> _whole = null!;

    /// <remarks>The folder of a run is looked at while it goes on: that is what a kill at that moment leaves.</remarks>
    [OneTimeSetUp]
    public void RunUndisturbed()
    {
        _folder = new TemporaryFolder();
        var watching = new Surroundings
        {
            Out = new StringWriter(),
            Error = new WatchingWriter("26 of 62 days", () => Copy(_folder["whole"], _folder["26"])),
            Clock = new HastyClock(),
        };
        Assert.That(Invocation.Of(watching, CancellationToken.None, Arguments(_folder["whole"])).Code, Is.Zero);
        _whole = ManifestOf.Hashes(_folder["whole"]);
    }

    [OneTimeTearDown]
    public void Clear() => _folder.Dispose();

    [Test]
    public void After_ctrl_c_it_goes_on_from_where_it_stopped()
    {
        string run = _folder["interrupted"];
        Invocation interrupted = Start(run, "20 of 62 days", stop => stop.Cancel());
        Assert.That(interrupted.Code, Is.EqualTo(130));
        Assert.That(interrupted.Error, Does.Contain($"to go on: marketsim resume {run}"));

        Invocation resumed = Invocation.Of("resume", run);

        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        Assert.That(resumed.Error, Does.Contain("taken up again after 20 days"));
        Assert.That(ManifestOf.Hashes(run), Is.EqualTo(_whole));
        Assert.That((string)ManifestOf.Folder(run)["status"]!, Is.EqualTo("complete"));
        Assert.That(Directory.Exists(Path.Combine(run, "checkpoints")), Is.False, "a complete run needs none");
        Assert.That(Invocation.Of("resume", run).Code, Is.EqualTo(2), "there is nothing to go on with");
    }

    [Test]
    public void After_a_kill_it_goes_on_from_the_last_checkpoint()
    {
        string run = Killed("killed");

        Invocation resumed = Invocation.Of("resume", run);

        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        Assert.That(resumed.Error, Does.Contain("taken up again after 21 days"));
        Assert.That(ManifestOf.Hashes(run), Is.EqualTo(_whole));
    }

    [Test]
    public void A_loss_during_the_final_writing_costs_no_more_than_the_days_since_the_last_checkpoint()
    {
        string run = _folder["last"];
        string inTheWay = Path.Combine(run, "years.json");
        Invocation lost = Start(run, "40 of 62 days", _ => Directory.CreateDirectory(Path.Combine(inTheWay, "x")));
        Assert.That(lost.Code, Is.EqualTo(1), lost.Error);
        Assert.That(lost.Error, Does.Contain("years.json").And.Contains($"to go on: marketsim resume {run}"));
        Directory.Delete(inTheWay, recursive: true);

        Invocation resumed = Invocation.Of("resume", run);

        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        Assert.That(resumed.Error, Does.Contain("taken up again after 56 days"));
        Assert.That(ManifestOf.Hashes(run), Is.EqualTo(_whole));
    }

    [Test]
    public void A_run_may_be_killed_again_and_again()
    {
        string run = Killed("again");
        string again = _folder["again-2"];
        Invocation.Of(Watching("40 of 62 days", () => Copy(run, again)), CancellationToken.None, "resume", run);

        Assert.That(Invocation.Of("resume", again).Code, Is.Zero);
        Assert.That(ManifestOf.Hashes(again), Is.EqualTo(_whole));
    }

    [TestCase("part-odd", 14)]
    [TestCase("clock-odd", 14)]
    [TestCase("commit-odd", 14)]
    [TestCase("epoch", 21)]
    [TestCase("rows-000014-000021", 14)]
    public void A_torn_file_is_refused_and_the_checkpoint_before_it_taken(string torn, int takenUpAfter)
    {
        string run = Killed("torn-" + torn);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(run, "checkpoints")).Where(file => file.EndsWith(torn, StringComparison.Ordinal)))
        {
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..^7]);
        }

        Invocation resumed = Invocation.Of("resume", run);

        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        Assert.That(resumed.Error, Does.Contain($"taken up again after {takenUpAfter} days"));
        Assert.That(ManifestOf.Hashes(run), Is.EqualTo(_whole));
    }

    [Test]
    public void A_file_cut_while_it_was_written_is_as_good_as_none()
    {
        string run = Killed("cut");
        File.WriteAllText(Path.Combine(run, "checkpoints", "rows-000021-000028.partial"), "half a file");

        Assert.That(Invocation.Of("resume", run).Code, Is.Zero);
        Assert.That(ManifestOf.Hashes(run), Is.EqualTo(_whole));
    }

    [Test]
    public void Another_build_s_run_is_refused()
    {
        string run = Killed("build");
        var other = new Surroundings { Out = new StringWriter(), Error = new StringWriter(), Factory = new ForgingFactory(day: 1) };

        Invocation refused = Invocation.Of(other, CancellationToken.None, "resume", run);

        Assert.That(refused.Code, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain("another build"));
    }

    [Test]
    public void A_run_that_is_under_way_is_left_alone()
    {
        Invocation? second = null;
        string run = _folder["twice"];
        Start(run, "20 of 62 days", _ => second = Invocation.Of("resume", run));

        Assert.That(second!.Code, Is.EqualTo(2));
        Assert.That(second.Error, Does.Contain("under way in this folder"));
        Assert.That(ManifestOf.Hashes(run), Is.EqualTo(_whole));
    }

    [Test]
    public void A_folder_without_anything_to_go_on_with_is_bad_input()
    {
        Invocation none = Invocation.Of("resume", _folder["none"]);

        Assert.That(none.Code, Is.EqualTo(2));
        Assert.That(none.Error, Does.Contain(_folder["none"]).And.Contains("no such folder"));
    }

    /// <summary>A run's folder as it is when its process is killed after 26 days.</summary>
    private string Killed(string name)
    {
        Copy(_folder["26"], _folder[name]);
        return _folder[name];
    }

    private static Invocation Start(string folder, string at, Action<CancellationTokenSource> act)
    {
        using var stop = new CancellationTokenSource();
        return Invocation.Of(Watching(at, () => act(stop)), stop.Token, Arguments(folder));
    }

    private static string[] Arguments(string folder) => ["run", Repository.Tiny, "--out", folder, "--checkpoint-days", "7", .. Invocation.TwoMonths];

    private static Surroundings Watching(string at, Action act) =>
        new() { Out = new StringWriter(), Error = new WatchingWriter(at, act), Clock = new HastyClock() };

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != ".lock"))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
