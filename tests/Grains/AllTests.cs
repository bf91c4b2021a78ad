using MarketSim.Grains.Tests.Hosting;

namespace MarketSim.Grains.Tests;

/// <summary>Around all tests of this assembly.</summary>
[SetUpFixture]
internal sealed class AllTests
{
    [OneTimeTearDown]
    public Task StopClustersAsync() => Clusters.StopAsync();
}
