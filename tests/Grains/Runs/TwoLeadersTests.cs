using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Tests.Hosting;
using MarketSim.Grains.Tests.Markets;
using Orleans.TestingHost;

namespace MarketSim.Grains.Tests.Runs;

/// <summary>Somebody resumes a run while another process still leads it: one of them goes on, and the other ends with a line.</summary>
[TestFixture]
[NonParallelizable]
public sealed class TwoLeadersTests
{
    private static readonly MarketSource Order = SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 40);

    [Test]
    public async Task The_first_leader_ends_and_the_second_ends_the_run_with_the_same_bits([Values(1, 3)] int silos)
    {
        InProcessTestCluster cluster = await Clusters.Of(silos);
        string name = $"two-leaders-{silos}";
        AgentRunOptions options = new() { Shards = 3, Checkpoints = new(7) };
        using var taken = new ManualResetEventSlim();
        using var ended = new ManualResetEventSlim();
        Task<List<string>>? second = null;
        Task<List<string>> first = Task.Run(() => LeadAsync(cluster, name, options, day =>
        {
            if (day == 20)
            {
                second = Task.Run(() => LeadAsync(cluster, name, options with { Resumes = true }, other =>
                {
                    if (other == 5)
                    {
                        taken.Set();
                        ended.Wait();
                    }
                }));
                taken.Wait();
            }
        }));

        await Assert.ThatAsync(() => first, Throws.TypeOf<RunTakenException>().With.Message.Contains("another process leads"));
        ended.Set();

        Assert.That(await second!, Is.EqualTo(Outcome.OfLoop(Order)));
    }

    [Test]
    public async Task Whatever_the_first_leader_still_asks_is_refused_and_harms_nobody()
    {
        InProcessTestCluster cluster = await Clusters.Of(1);
        IRunGrain run = cluster.Client.GetGrain<IRunGrain>("fenced");
        var first = new RunLeader(Guid.NewGuid(), [], 0, int.MaxValue, 0);
        var second = new RunLeader(Guid.NewGuid(), [], 0, int.MaxValue, 0);
        long early = await run.StartAsync(Order, 2, new([]), first.Id);
        await run.RunDayAsync(early, 0);
        await run.CheckpointAsync(early, 1);

        long late = (await run.RecoverAsync(Order, 2, new(second))).Content.Epoch;

        Assert.That(late, Is.GreaterThan(early));
        await RefusesAsync(() => run.RunDayAsync(early, 1));
        await RefusesAsync(() => run.CheckpointAsync(early, 1));
        await RefusesAsync(() => run.FinishAsync(early));
        await RefusesAsync(() => run.RecoverAsync(Order, 2, new(first with { Epoch = early })));
        await run.CloseAsync(early, forget: true);
        await cluster.DeactivateAsync(run);
        await RefusesAsync(() => run.RecoverAsync(Order, 2, new(first with { Epoch = early })), "the store knows who leads, also when the clock was lost");
        Assert.That((await run.RecoverAsync(Order, 2, new(second with { Epoch = late }))).Content.Progress.DaysDone, Is.EqualTo(1), "its checkpoints are there");
        await run.CloseAsync(long.MaxValue, forget: true);
    }

    private static Task RefusesAsync(Func<Task> call, string why = "") => Assert.ThatAsync(call, Throws.TypeOf<RunTakenException>(), why);

    private static Task<List<string>> LeadAsync(InProcessTestCluster cluster, string name, AgentRunOptions options, Action<int> afterDay) =>
        Outcome.OfGrains(cluster.Client, name, Order, (rows, stop) => AgentRun.ExecuteAsync(cluster.Client, name, Order, rows, options with
        {
            Stop = done =>
            {
                bool stopped = stop(done);
                afterDay(done.DaysDone);
                return stopped;
            },
        }));
}
