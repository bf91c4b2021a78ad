using MarketSim.Grains.Markets;
using MarketSim.Grains.Tests.Markets;
using MarketSim.Grains.Tests.Runs;
using MarketSim.Silo;

namespace MarketSim.Grains.Tests.Hosting;

[TestFixture]
[NonParallelizable]
public sealed class EmbeddedSiloTests
{
    private static readonly EmbeddedSiloOptions Options = new() { Maker = new SmallMarketMaker(), Study = new PlainStudy() };

    [Test]
    public async Task Two_silos_side_by_side_know_nothing_of_each_other()
    {
        MarketOrder order = SmallMarketMaker.Order(SmallMarketMaker.Probes, days: 20);
        await using EmbeddedSilo one = await EmbeddedSilo.StartAsync(Options);
        await using EmbeddedSilo other = await EmbeddedSilo.StartAsync(Options);

        List<string>[] runs = await Task.WhenAll(new[] { one, other }.Select(silo => Outcome.OfGrains(silo.Client, "embedded", order, 2)));

        Assert.That(runs, Is.All.EqualTo(Outcome.OfLoop(order)));
    }
}
