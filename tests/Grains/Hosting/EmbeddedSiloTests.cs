using MarketSim.Grains.Markets;
using MarketSim.Grains.Tests.Markets;
using MarketSim.Grains.Tests.Runs;
using MarketSim.Silo;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MarketSim.Grains.Tests.Hosting;

[TestFixture]
[NonParallelizable]
public sealed class EmbeddedSiloTests
{
    private static readonly EmbeddedSiloOptions Options = new() { Factory = new SmallMarketFactory(), Study = new PlainStudy() };

    [Test]
    public async Task Two_silos_side_by_side_know_nothing_of_each_other()
    {
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 20);
        await using EmbeddedSilo one = await EmbeddedSilo.StartAsync(Options);
        await using EmbeddedSilo other = await EmbeddedSilo.StartAsync(Options);

        List<string>[] runs = await Task.WhenAll(new[] { one, other }.Select(silo => Outcome.OfGrains(silo.Client, "embedded", order, 2)));

        Assert.That(runs, Is.All.EqualTo(Outcome.OfLoop(order)));
    }

    [Test]
    public async Task Signals_are_left_to_the_program_so_that_a_silo_does_not_go_under_its_run()
    {
        Type? lifetime = null;
        await using EmbeddedSilo silo = await EmbeddedSilo.StartAsync(Options with
        {
            Configure = builder => lifetime = builder.Services.Last(service => service.ServiceType == typeof(IHostLifetime)).ImplementationType,
        });

        Assert.That(lifetime, Is.Not.Null.And.Not.EqualTo(typeof(ConsoleLifetime)));
    }
}
