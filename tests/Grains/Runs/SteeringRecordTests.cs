using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Tests.Hosting;
using MarketSim.Grains.Tests.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using Orleans.TestingHost;

namespace MarketSim.Grains.Tests.Runs;

/// <summary>What the store keeps of policy changes is sealed, and what the leader recorded holds.</summary>
[TestFixture]
[NonParallelizable]
public sealed class SteeringRecordTests
{
    [Test]
    public async Task A_record_in_the_store_that_was_changed_ends_the_run_with_a_line()
    {
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Real, days: 40);
        InProcessTestCluster cluster = await Clusters.Of(1);
        IRunGrain run = cluster.Client.GetGrain<IRunGrain>("changed-steering");
        var options = new AgentRunOptions
        {
            Shards = 1,
            Checkpoints = new(7),
            Stop = done =>
            {
                if (done.DaysDone == 10)
                {
                    run.SteerAsync(new(Voucher(0, 0.4))).GetAwaiter().GetResult();
                }
                else if (done.DaysDone == 15)
                {
                    Clusters.Storage.Flip("steering");
                    cluster.DeactivateAsync(run).GetAwaiter().GetResult();
                }

                return false;
            },
        };

        await Assert.ThatAsync(
            () => AgentRun.ExecuteAsync(cluster.Client, "changed-steering", order, new MemorySink(), options),
            Throws.TypeOf<CheckpointDamagedException>().With.Message.Contains("the record of the run's policy changes"));
    }

    [Test]
    public void What_the_leader_recorded_holds_whatever_the_store_says()
    {
        var steering = new RunSteering();

        string[] notices = steering.Take([Voucher(10, 0.4)], [Voucher(3, 0.9), Voucher(10, 0.9), Voucher(20, 0.5)], received: 12);

        Assert.That(steering.All.Select(change => (change.Day, change.Policy[0].Amount)), Is.EqualTo(new[] { (10, 0.4), (20, 0.5) }));
        Assert.That(notices, Has.Length.EqualTo(2).And.All.Contains("not the run's"));
    }

    [Test]
    public void A_record_that_says_the_same_is_no_news() =>
        Assert.That(new RunSteering().Take([Voucher(10, 0.4)], [Voucher(10, 0.4)], received: 12), Is.Empty);

    [Test]
    public async Task While_lost_days_are_run_again_a_change_holds_from_the_first_day_that_nobody_has_seen()
    {
        var steering = new RunSteering();
        steering.Take([Voucher(12, 0.4)], [], received: 12);

        Assert.That(await steering.AddAsync(Voucher(0, 0.7), daysDone: 7, _ => Task.CompletedTask), Is.EqualTo(13));
        Assert.That((await steering.BeginDayAsync(12))!.Policy[0].Amount, Is.EqualTo(0.4));
    }

    private static Steering Voucher(int day, double amount) =>
        new(day, [new PolicyEvent { Date = new DateOnly(2023, 7, 25), Kind = "compute_voucher", Amount = amount }]);
}
