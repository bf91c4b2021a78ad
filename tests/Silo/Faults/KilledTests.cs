using MarketSim.Clusters;

namespace MarketSim.Silo.Tests.Faults;

/// <summary>Three nodes and a Redis server, all real processes; one of them is killed, and the run ends with the bits it would have had. The long form is benchmarks/faults.sh.</summary>
public sealed class KilledTests
{
    private const int CheckpointDays = 10;
    private static readonly string[] Market =
        ["--set", "horizon={start: 2023-07-01, end: 2024-12-31}", "--set", "demand.buyers=400", "--quiet"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly LocalCluster _cluster = new(AppContext.BaseDirectory);
    private SortedDictionary<string, string> _undisturbed = null!;

    [OneTimeSetUp]
    public async Task StartNodesAndRunUndisturbed()
    {
        Redis.Require();
        await _cluster.StartAsync(nodes: 3);
        using RunningProgram alone = _cluster.Simulator(["run", Repository.Tiny, "--out", _cluster["undisturbed"], .. Market]);
        Assert.That(await alone.EndAsync(Patience), Is.Zero, alone.Errors);
        _undisturbed = DistributedRun.TablesOf(_cluster["undisturbed"]);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [Test]
    public async Task A_run_outlives_a_node()
    {
        await _cluster.ReplaceLostAsync();
        using var run = new DistributedRun(_cluster, _cluster["node"]);
        run.Start(Repository.Tiny, CheckpointDays, Market);
        Assert.That(await run.PassesAsync(50, Patience), run.Leader.Errors);

        _cluster.Nodes[1].Program.Send(RunningProgram.Kill);

        Assert.That(await run.Leader.EndAsync(Patience), Is.Zero, run.Leader.Errors);
        Assert.That(run.Tables(), Is.EqualTo(_undisturbed));
        Assert.That(run.Recoveries, Is.GreaterThan(0), "the node had a part of the run");
    }

    [Test]
    public async Task A_run_outlives_who_leads_it()
    {
        await _cluster.ReplaceLostAsync();
        using var run = new DistributedRun(_cluster, _cluster["leader"]);
        run.Start(Repository.Tiny, CheckpointDays, Market);
        Assert.That(await run.PassesAsync(50, Patience), run.Leader.Errors);

        run.Leader.Send(RunningProgram.Kill);
        await run.Leader.EndAsync(Patience);
        run.Resume();

        Assert.That(await run.Leader.EndAsync(Patience), Is.Zero, run.Leader.Errors);
        Assert.That(run.Tables(), Is.EqualTo(_undisturbed));
    }

    /// <remarks>A copy of the folder is not locked by the first leader. Before, the two took the run from each other without end.</remarks>
    [Test]
    public async Task Of_two_leaders_of_one_run_one_ends_it_and_the_other_ends_with_a_line()
    {
        await _cluster.ReplaceLostAsync();
        using var run = new DistributedRun(_cluster, _cluster["led-twice"]);
        run.Start(Repository.Tiny, CheckpointDays, Market);
        Assert.That(await run.PassesAsync(50, Patience), run.Leader.Errors);
        run.Leader.Send(RunningProgram.Stop);
        Copy(_cluster["led-twice"], _cluster["copy"]);
        using var copy = new DistributedRun(_cluster, _cluster["copy"]);
        copy.Resume();
        await RunningProgram.UntilAsync(() => copy.Leader.Errors.Contains("taken up again", StringComparison.Ordinal) || copy.Leader.HasEnded, Patience, () => copy.Leader.Errors);
        run.Leader.Send(RunningProgram.Continue);

        int first = await run.Leader.EndAsync(Patience);
        int second = await copy.Leader.EndAsync(Patience);

        Assert.That(second, Is.Zero, copy.Leader.Errors);
        Assert.That(copy.Tables(), Is.EqualTo(_undisturbed));
        Assert.That(first, Is.EqualTo(1).Or.Zero, run.Leader.Errors);
        Assert.That(run.Leader.Errors, Does.Contain("another process leads").Or.Contain("taken up again"));
        Assert.That(run.Leader.Errors, Does.Not.Contain("   at "));
    }

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
