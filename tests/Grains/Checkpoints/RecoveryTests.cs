using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Shards;
using MarketSim.Grains.Tests.Hosting;
using MarketSim.Grains.Tests.Markets;
using MarketSim.Grains.Tests.Runs;
using Orleans.TestingHost;

namespace MarketSim.Grains.Tests.Checkpoints;

/// <summary>A run that lost something goes on from its last checkpoint and ends with the bits it would have ended with.</summary>
[TestFixture]
[NonParallelizable]
public sealed class RecoveryTests
{
    [Test]
    public async Task After_any_loss_the_run_ends_with_the_same_bits(
        [Values(SmallMarketFactory.Probes, SmallMarketFactory.Real)] string who, [Values(1, 3)] int silos, [Values("shard", "clock", "everything")] string lost)
    {
        MarketSource order = SmallMarketFactory.Source(who, days: 60);
        InProcessTestCluster cluster = await Clusters.Of(silos);
        string name = $"lost-{lost}-{who}-{silos}";
        var told = new List<string>();

        (List<string> outcome, AgentRun run) = await RunAsync(cluster, name, order, new AgentRunOptions { Shards = 3, Checkpoints = new(7), Notify = told.Add }, day =>
        {
            if (day is 3 or 25 or 28)
            {
                LoseAsync(cluster, name, lost).GetAwaiter().GetResult();
            }
        });

        Assert.That(outcome, Is.EqualTo(Outcome.OfLoop(order)), string.Join('\n', told));
        Assert.That(run.Recoveries, Is.EqualTo(3));
        Assert.That(told, Has.Some.Contains("taken up again after 21 days").And.Some.Contains("taken up again after 0 days").And.Some.Contains("after 28 days"));
        Assert.That(Clusters.Storage.Names.Where(kept => kept.Contains(name, StringComparison.Ordinal)), Is.Empty, "a run that is complete leaves nothing");
    }

    [Test]
    public async Task A_torn_checkpoint_is_refused_and_the_one_before_it_taken([Values("part-odd", "clock-odd", "commit-odd")] string torn)
    {
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 40);
        InProcessTestCluster cluster = await Clusters.Of(1);
        string name = "torn-" + torn;
        var told = new List<string>();

        // Checkpoints are taken after 7, 14 and 21 days; the third is in the place of the first.
        (List<string> outcome, _) = await RunAsync(cluster, name, order, new AgentRunOptions { Shards = 2, Checkpoints = new(7), Notify = told.Add }, day =>
        {
            if (day == 24)
            {
                Clusters.Storage.Tear(torn);
                LoseAsync(cluster, name, "clock").GetAwaiter().GetResult();
            }
        });

        Assert.That(outcome, Is.EqualTo(Outcome.OfLoop(order)));
        Assert.That(told, Has.Some.Contains("taken up again after 14 days"));
    }

    [Test]
    public async Task A_checkpoint_that_cannot_be_written_does_not_end_the_run_and_the_one_before_it_holds()
    {
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 40);
        InProcessTestCluster cluster = await Clusters.Of(1);
        var told = new List<string>();
        int writes = 0;
        try
        {
            (List<string> outcome, _) = await RunAsync(cluster, "full", order, new AgentRunOptions { Shards = 2, Checkpoints = new(7), Notify = told.Add }, day =>
            {
                if (day == 13)
                {
                    Clusters.Storage.Fails = name => name.StartsWith("part", StringComparison.Ordinal) && Interlocked.Increment(ref writes) == 2;
                }
                else if (day == 18)
                {
                    LoseAsync(cluster, "full", "shard").GetAwaiter().GetResult();
                }
            });

            Assert.That(outcome, Is.EqualTo(Outcome.OfLoop(order)));
            Assert.That(told, Has.Some.Contains("checkpoint after 14 days could not be written").And.Some.Contains("no space left").And.Some.Contains("taken up again after 7 days"));
        }
        finally
        {
            Clusters.Storage.Fails = static _ => false;
        }
    }

    [Test]
    public async Task A_call_of_an_earlier_epoch_is_refused()
    {
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 40);
        InProcessTestCluster cluster = await Clusters.Of(1);
        IRunGrain run = cluster.Client.GetGrain<IRunGrain>("epochs");
        var leader = new RunLeader(Guid.NewGuid(), [], 0, int.MaxValue, 0);
        long first = await run.StartAsync(order, 1, new([]), leader.Id);
        long second = (await run.RecoverAsync(order, 1, new(leader with { Epoch = first }))).Content.Epoch;
        IShardGrain shard = cluster.Client.GetGrain<IShardGrain>(ShardKey.Of("epochs", 0));
        var late = new PhaseCall { Epoch = first, Day = 0, Ordinal = 0, Mail = [], Posts = [], PassedOver = null };
        var inTime = new PhaseCall { Epoch = second, Day = 0, Ordinal = 3, Mail = [], Posts = [], PassedOver = null };

        Assert.That(second, Is.GreaterThan(first));
        await Assert.ThatAsync(() => shard.StepAsync(new(late)), Throws.TypeOf<RunLostException>().With.Message.Contains($"epoch {second}, not in epoch {first}"));
        await Assert.ThatAsync(() => shard.StartAsync(order, 1, first), Throws.TypeOf<RunLostException>());
        await shard.StepAsync(new(inTime));
        await Assert.ThatAsync(() => shard.StepAsync(new(inTime)), Throws.TypeOf<RunLostException>().With.Message.Contains("already"), "a call that comes twice is done once");
        await run.CloseAsync(second, forget: true);
    }

    [Test]
    public async Task Checkpoints_of_another_market_are_refused()
    {
        InProcessTestCluster cluster = await Clusters.Of(1);
        IRunGrain run = cluster.Client.GetGrain<IRunGrain>("other");
        var leader = new RunLeader(Guid.NewGuid(), [], 0, int.MaxValue, 0);
        long epoch = await run.StartAsync(SmallMarketFactory.Source(SmallMarketFactory.Probes), 1, new([]), leader.Id);
        await run.RunDayAsync(epoch, 0);
        await run.CheckpointAsync(epoch, 1);

        await Assert.ThatAsync(
            () => run.RecoverAsync(SmallMarketFactory.Source(SmallMarketFactory.Probes, seed: 2), 1, new(leader)),
            Throws.TypeOf<CheckpointDamagedException>().With.Message.Contains("another scenario or seed"));
        await run.CloseAsync(long.MaxValue, forget: true);
    }

    private static async Task<(List<string> Outcome, AgentRun Run)> RunAsync(
        InProcessTestCluster cluster, string name, MarketSource order, AgentRunOptions options, Action<int> afterDay)
    {
        AgentRun? run = null;
        List<string> outcome = await Outcome.OfGrains(cluster.Client, name, order, async (rows, stop) => run = await AgentRun.ExecuteAsync(
            cluster.Client,
            name,
            order,
            rows,
            options with
            {
                Stop = done =>
                {
                    bool stopped = stop(done);
                    afterDay(done.DaysDone);
                    return stopped;
                },
            }));
        return (outcome, run!);
    }

    /// <summary>Throws activations out, with all that they know, as the death of a silo does.</summary>
    private static async Task LoseAsync(InProcessTestCluster cluster, string run, string what)
    {
        if (what != "clock")
        {
            await cluster.DeactivateAsync(cluster.Client.GetGrain<IShardGrain>(ShardKey.Of(run, 1)));
        }

        if (what != "shard")
        {
            await cluster.DeactivateAsync(cluster.Client.GetGrain<IRunGrain>(run));
        }
    }
}
