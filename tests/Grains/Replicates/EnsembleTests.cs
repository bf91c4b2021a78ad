using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Tests.Hosting;
using MarketSim.Grains.Tests.Markets;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using Orleans.TestingHost;

namespace MarketSim.Grains.Tests.Replicates;

[TestFixture]
[NonParallelizable]
public sealed class EnsembleTests
{
    private static readonly MarketSource[] Orders =
        [.. Enumerable.Range(1, 12).Select(seed => SmallMarketFactory.Source(seed % 2 == 0 ? SmallMarketFactory.Real : SmallMarketFactory.Probes, 40, (ulong)seed))];

    [Test]
    public async Task Replicates_are_what_the_plain_loop_gives_in_any_number_at_a_time([Values(1, 2, 8)] int atATime, [Values(1, 3)] int silos)
    {
        InProcessTestCluster cluster = await Clusters.Of(silos);

        ReplicateResult[] results = await RunAsync(cluster, Orders, atATime);

        Assert.That(results.Select(result => (result.Seed, result.Progress, result.Tables[0])), Is.EqualTo(Orders.Select(OfLoop)));
        Assert.That(results.Select(result => result.Headlines[1].Value), Is.All.NaN);
        Assert.That(results.Select(result => result.Facts[0].FactZh), Is.All.EqualTo("事实"));
    }

    [Test]
    public async Task A_broken_book_in_a_replicate_comes_through_whole()
    {
        InProcessTestCluster cluster = await Clusters.Of(3);
        MarketSource[] orders = [Orders[0], SmallMarketFactory.Source(SmallMarketFactory.Forgers), Orders[2]];
        BrokenBooksException expected = Assert.Throws<BrokenBooksException>(() => OfLoop(orders[1]))!;

        ReplicateResult[] results = await RunAsync(cluster, orders, 3);

        BrokenBooksException broken = results[1].Break!.ToException();
        Assert.That(new[] { results[0].Break, results[2].Break }, Has.All.Null);
        Assert.That(broken.Message, Is.EqualTo(expected.Message));
        Assert.That((broken.Day, broken.Agent, broken.Book, broken.Expected, broken.Actual),
            Is.EqualTo((expected.Day, expected.Agent, expected.Book, expected.Expected, expected.Actual)));
    }

    [Test]
    public async Task A_replicate_can_be_ended_early()
    {
        InProcessTestCluster cluster = await Clusters.Of(2);
        using var stop = new CancellationTokenSource();
        Task<ReplicateResult> endless = OneAsync(cluster, SmallMarketFactory.Source(SmallMarketFactory.Probes, 200_000, 1), stop.Token);

        ReplicateResult brief = await OneAsync(cluster, SmallMarketFactory.Source(SmallMarketFactory.Probes, 2));
        await stop.CancelAsync();

        Assert.That(brief.Progress.DaysDone, Is.EqualTo(2));
        Assert.That(async () => await endless, Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<ReplicateResult[]> RunAsync(InProcessTestCluster cluster, MarketSource[] orders, int atATime)
    {
        var results = new ReplicateResult[orders.Length];
        await Parallel.ForAsync(
            0, orders.Length, new ParallelOptions { MaxDegreeOfParallelism = atATime }, async (index, stop) => results[index] = await OneAsync(cluster, orders[index], stop));
        return results;
    }

    private static Task<ReplicateResult> OneAsync(InProcessTestCluster cluster, MarketSource order, CancellationToken stop = default) =>
        EnsembleRun.RunAsync(cluster.Client, () => Guid.NewGuid().ToString("N"), order, cancellation: stop);

    private static (ulong Seed, RunProgress Progress, TableDigest Table) OfLoop(MarketSource order)
    {
        var rows = new MemorySink();
        RunProgress progress = new MarketLoop(SmallMarketFactory.Setting(order), ((IMarketFactory)new SmallMarketFactory()).Create).Run(rows);
        return (order.Seed, progress, new TableDigest("all", rows.Lines.Count, PlainStudy.Hash(rows)));
    }
}
