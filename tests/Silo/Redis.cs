using MarketSim.Clusters;

namespace MarketSim.Silo.Tests;

/// <summary>Tests of clusters need a Redis server.</summary>
internal static class Redis
{
    /// <summary>Leaves the test out where there is none.</summary>
    public static void Require()
    {
        if (!RedisServer.IsInstalled)
        {
            Assert.Ignore("redis-server is not installed (Debian: apt-get install redis-server)");
        }
    }
}
