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
        var told = new List<ulong>();

        IReadOnlyList<ReplicateResult> results = await EnsembleRun.ExecuteAsync(
            cluster.Client, $"ensemble-{atATime}-{silos}", Orders, atATime, result => told.Add(result.Seed));

        Assert.That(results.Select(result => (result.Seed, result.Progress, result.Tables[0])), Is.EqualTo(Orders.Select(OfLoop)));
        Assert.That(told, Is.EquivalentTo(Orders.Select(order => order.Seed)));
        Assert.That(results.Select(result => result.Headlines[1].Value), Is.All.NaN);
        Assert.That(results.Select(result => result.Facts[0].FactZh), Is.All.EqualTo("事实"));
    }

    [Test]
    public async Task A_broken_book_in_a_replicate_comes_through_whole()
    {
        InProcessTestCluster cluster = await Clusters.Of(3);
        MarketSource[] orders = [Orders[0], SmallMarketFactory.Source(SmallMarketFactory.Forgers), Orders[2]];
        BrokenBooksException expected = Assert.Throws<BrokenBooksException>(() => OfLoop(orders[1]))!;

        BrokenBooksException broken = (await Assert.ThrowsAsync<BrokenBooksException>(
            () => EnsembleRun.ExecuteAsync(cluster.Client, "broken-replicate", orders)))!;

        Assert.That(broken.Message, Is.EqualTo(expected.Message));
        Assert.That((broken.Day, broken.Agent, broken.Book, broken.Expected, broken.Actual),
            Is.EqualTo((expected.Day, expected.Agent, expected.Book, expected.Expected, expected.Actual)));
    }

    [Test]
    public async Task An_ensemble_can_be_ended_early()
    {
        InProcessTestCluster cluster = await Clusters.Of(2);
        using var stop = new CancellationTokenSource();
        MarketSource[] orders = [.. Enumerable.Range(0, 50).Select(seed => SmallMarketFactory.Source(SmallMarketFactory.Probes, seed == 0 ? 2 : 200_000, (ulong)seed))];
        var told = new List<ReplicateResult>();

        await Assert.ThatAsync(
            () => EnsembleRun.ExecuteAsync(
                cluster.Client,
                "ended",
                orders,
                2,
                result =>
                {
                    told.Add(result);
                    stop.Cancel();
                },
                stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(told.Select(result => result.Seed), Is.EqualTo(new[] { 0UL }));
    }

    private static (ulong Seed, RunProgress Progress, TableDigest Table) OfLoop(MarketSource order)
    {
        var rows = new MemorySink();
        RunProgress progress = new MarketLoop(SmallMarketFactory.Setting(order), ((IMarketFactory)new SmallMarketFactory()).Create).Run(rows);
        return (order.Seed, progress, new TableDigest("all", rows.Lines.Count, PlainStudy.Hash(rows)));
    }
}
