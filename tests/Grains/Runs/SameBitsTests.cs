using System.Globalization;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Tests.Hosting;
using MarketSim.Grains.Tests.Markets;
using Orleans.TestingHost;

namespace MarketSim.Grains.Tests.Runs;

/// <summary>A grain for each agent gives what the plain loop gives, to the last bit, however agents are spread.</summary>
[TestFixture]
[NonParallelizable]
public sealed class SameBitsTests
{
    [Test]
    public async Task As_the_plain_loop_on_any_number_of_shards_and_silos(
        [Values(SmallMarketFactory.Probes, SmallMarketFactory.Real)] string who, [Values(1, 2, 3)] int silos, [Values(1, 2, 4)] int shards)
    {
        MarketSource order = SmallMarketFactory.Source(who, days: 90);
        InProcessTestCluster cluster = await Clusters.Of(silos);

        List<string> grains = await Outcome.OfGrains(cluster.Client, $"same-{who}-{silos}-{shards}", order, shards);

        Assert.That(grains, Is.EqualTo(Outcome.OfLoop(order)));
    }

    [Test]
    public void There_is_much_to_compare([Values(SmallMarketFactory.Probes, SmallMarketFactory.Real)] string who)
    {
        List<string> outcome = Outcome.OfLoop(SmallMarketFactory.Source(who, days: 90));

        Assert.That(outcome[0], Does.Match(@"Steps = \d{4,}, Letters = \d{4,}"));
        Assert.That(outcome, Has.None.Contains("torn=yes"));
        Assert.That(outcome.Distinct().Count(), Is.GreaterThan(SmallMarketFactory.Setting(SmallMarketFactory.Source(SmallMarketFactory.Probes)).Roster.Count));
    }

    [Test]
    public void Another_seed_gives_another_run([Values(SmallMarketFactory.Probes, SmallMarketFactory.Real)] string who) =>
        Assert.That(Outcome.OfLoop(SmallMarketFactory.Source(who, seed: 2)), Is.Not.EqualTo(Outcome.OfLoop(SmallMarketFactory.Source(who, seed: 1))));

    [TestCase("tr-TR", "America/St_Johns")]
    [TestCase("zh-CN", "Asia/Shanghai")]
    public async Task In_any_culture_and_time_zone(string culture, string zone)
    {
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Real, days: 40);
        List<string> here = Outcome.OfLoop(order);
        CultureInfo? culturesDefault = CultureInfo.DefaultThreadCurrentCulture;
        CultureInfo own = CultureInfo.CurrentCulture;
        string? ownZone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            InProcessTestCluster cluster = await Clusters.Of(2);

            Assert.That(Outcome.OfLoop(order), Is.EqualTo(here));
            Assert.That(await Outcome.OfGrains(cluster.Client, "culture-" + culture, order, 2), Is.EqualTo(here));
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = culturesDefault;
            CultureInfo.CurrentCulture = own;
            Environment.SetEnvironmentVariable("TZ", ownZone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Test]
    public async Task When_stopped_early()
    {
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Probes);
        InProcessTestCluster cluster = await Clusters.Of(2);

        List<string> grains = await Outcome.OfGrains(cluster.Client, "stopped", order, 3, done => done.DaysDone == 17);

        Assert.That(grains, Is.EqualTo(Outcome.OfLoop(order, done => done.DaysDone == 17)));
        Assert.That(grains, Does.Contain("day 16").And.No.Contains("day 17"));
    }

    [Test]
    public async Task When_two_runs_share_a_cluster()
    {
        MarketSource[] orders = [SmallMarketFactory.Source(SmallMarketFactory.Probes, seed: 5), SmallMarketFactory.Source(SmallMarketFactory.Probes, seed: 6)];
        InProcessTestCluster cluster = await Clusters.Of(3);

        List<string>[] grains = await Task.WhenAll(orders.Select(order => Outcome.OfGrains(cluster.Client, $"shared-{order.Seed}", order, 3)));

        Assert.That(grains, Is.EqualTo(orders.Select(order => Outcome.OfLoop(order))));
    }
}
