using MarketSim.Grains.Agents;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Tests.Hosting;
using MarketSim.Grains.Tests.Markets;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using Orleans.TestingHost;

namespace MarketSim.Grains.Tests.Runs;

[TestFixture]
[NonParallelizable]
public sealed class RunTests
{
    [Test]
    public async Task A_quiet_market_calls_nobody()
    {
        InProcessTestCluster cluster = await Clusters.Of(2);
        var rows = new MemorySink();

        AgentRun run = await AgentRun.ExecuteAsync(cluster.Client, "quiet", SmallMarketFactory.Source(SmallMarketFactory.Sleepers, days: 200), 4, rows);

        Assert.That(run.Progress, Is.EqualTo(new RunProgress(200, 200, 0, 0)));
        Assert.That(CallCounter.StepsOf("quiet"), Is.Zero);
    }

    [Test]
    public async Task A_busy_market_calls_shards_with_work_only()
    {
        InProcessTestCluster cluster = await Clusters.Of(1);
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 30);

        AgentRun run = await AgentRun.ExecuteAsync(cluster.Client, "busy", order, 4, new MemorySink());

        int all = 30 * 4 * SmallMarketFactory.Setting(order).Plan.Phases.Length;
        Assert.That(CallCounter.StepsOf("busy"), Is.InRange(1, all - 1));
        Assert.That(run.Progress.Steps, Is.Positive);
    }

    [Test]
    public async Task All_grains_are_gone_after_the_end([Values(1, 3)] int silos)
    {
        InProcessTestCluster cluster = await Clusters.Of(silos);
        int[] during = [];

        await AgentRun.ExecuteAsync(cluster.Client, $"gone-{silos}", SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 3), 3, new MemorySink(), _ =>
        {
            during = Clusters.Slots(cluster);
            return false;
        });

        Assert.That(during, Is.All.Positive, "every silo has some of the agents");
        Assert.That(Clusters.Slots(cluster), Is.All.Zero);
        Assert.That(await GrainsLeftAsync(cluster), Is.Empty);
    }

    [Test]
    public async Task A_broken_book_comes_through_whole_and_leaves_nothing([Values(1, 3)] int silos, [Values(1, 4)] int shards)
    {
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Forgers);
        InProcessTestCluster cluster = await Clusters.Of(silos);
        BrokenBooksException expected = Assert.Throws<BrokenBooksException>(() => Outcome.OfLoop(order))!;

        BrokenBooksException broken = (await Assert.ThrowsAsync<BrokenBooksException>(
            () => AgentRun.ExecuteAsync(cluster.Client, $"broken-{silos}-{shards}", order, shards, new MemorySink())))!;

        Assert.That(broken.Message, Is.EqualTo(expected.Message));
        Assert.That((broken.Day, broken.Agent, broken.Book), Is.EqualTo((expected.Day, expected.Agent, expected.Book)));
        Assert.That(broken.Actual - broken.Expected, Is.EqualTo(expected.Actual - expected.Expected).And.Not.Zero);
        Assert.That(await GrainsLeftAsync(cluster), Is.Empty);
    }

    [Test]
    public async Task A_fault_in_an_agent_comes_through_and_leaves_nothing()
    {
        InProcessTestCluster cluster = await Clusters.Of(3);

        await Assert.ThatAsync(
            () => AgentRun.ExecuteAsync(cluster.Client, "faulty", SmallMarketFactory.Source(SmallMarketFactory.Faulty), 3, new MemorySink()),
            Throws.InvalidOperationException.With.Message.EqualTo("broker-2 has had enough"));
        Assert.That(await GrainsLeftAsync(cluster), Is.Empty);
    }

    [Test]
    public async Task A_second_run_of_the_same_name_is_refused_and_harms_nobody()
    {
        InProcessTestCluster cluster = await Clusters.Of(1);
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 5);
        Exception? refusal = null;

        List<string> first = await Outcome.OfGrains(cluster.Client, "twice", order, 2, done =>
        {
            refusal ??= Assert.CatchAsync(() => AgentRun.ExecuteAsync(cluster.Client, "twice", order, 2, new MemorySink())).GetAwaiter().GetResult();
            return false;
        });

        Assert.That(refusal, Is.TypeOf<InvalidOperationException>().With.Message.EqualTo("a run named twice is under way already"));
        Assert.That(first, Is.EqualTo(Outcome.OfLoop(order)));
    }

    [Test]
    public async Task Days_are_run_in_turn_only()
    {
        InProcessTestCluster cluster = await Clusters.Of(1);
        IRunGrain run = cluster.Client.GetGrain<IRunGrain>("turn");
        long epoch = await run.StartAsync(SmallMarketFactory.Source(SmallMarketFactory.Probes), 1, new([]), Guid.NewGuid());

        await Assert.ThatAsync(() => run.RunDayAsync(epoch, 1), Throws.TypeOf<RunLostException>());
        Assert.That((await run.RunDayAsync(epoch, 0)).Content.Progress.DaysDone, Is.EqualTo(1));
        await Assert.ThatAsync(() => run.RunDayAsync(epoch, 0), Throws.TypeOf<RunLostException>());
        await run.CloseAsync(epoch, forget: true);
        await Assert.ThatAsync(() => run.RunDayAsync(epoch, 1), Throws.TypeOf<RunLostException>());
    }

    [Test]
    public async Task Nobody_answers_for_a_run_that_is_not_there()
    {
        InProcessTestCluster cluster = await Clusters.Of(2);

        await Assert.ThatAsync(() => cluster.Client.GetGrain<IAgentGrain>("nowhere/center-1").DescribeAsync(), Throws.TypeOf<RunNotFoundException>());
        Assert.That(await GrainsLeftAsync(cluster), Is.Empty);
    }

    [Test]
    public async Task Agents_that_were_asked_too_early_still_come_to_their_shards()
    {
        InProcessTestCluster cluster = await Clusters.Of(3);
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 5);
        foreach (AgentId agent in SmallMarketFactory.Setting(order).AgentIds())
        {
            await Assert.ThatAsync(() => cluster.Client.GetGrain<IAgentGrain>(AgentKey.Of("early", agent)).DescribeAsync(), Throws.TypeOf<RunNotFoundException>());
        }

        Assert.That(await Outcome.OfGrains(cluster.Client, "early", order, 3), Is.EqualTo(Outcome.OfLoop(order)));
    }

    /// <summary>Grains of runs that are still there when those that were told to go have had time to.</summary>
    private static async Task<string[]> GrainsLeftAsync(InProcessTestCluster cluster)
    {
        IManagementGrain management = cluster.Client.GetGrain<IManagementGrain>(0);
        DateTime limit = DateTime.UtcNow.AddSeconds(20);
        string[] left;
        do
        {
            await Task.Yield();
            left = [.. (await management.GetDetailedGrainStatistics()).Select(grain => grain.GrainId.ToString()).Where(IsOfRun).Order(StringComparer.Ordinal)];
        }
        while (left.Length > 0 && DateTime.UtcNow < limit);

        return left;
    }

    private static bool IsOfRun(string grain) =>
        new[] { "agent/", "shard/", "run/", "replicate/" }.Any(kind => grain.StartsWith(kind, StringComparison.Ordinal));
}
