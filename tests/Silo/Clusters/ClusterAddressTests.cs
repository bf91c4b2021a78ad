using MarketSim.Silo.Clusters;

namespace MarketSim.Silo.Tests.Clusters;

public sealed class ClusterAddressTests
{
    [TestCase("redis:localhost:6379", ClusterStore.Redis, "localhost", 6379, "marketsim")]
    [TestCase("redis:10.0.0.5:1/two_b-3", ClusterStore.Redis, "10.0.0.5", 1, "two_b-3")]
    [TestCase("redis:[::1]:65535", ClusterStore.Redis, "::1", 65535, "marketsim")]
    [TestCase("postgres:db.example:5432/east", ClusterStore.Postgres, "db.example", 5432, "east")]
    public void Addresses_are_read(string text, ClusterStore store, string host, int port, string cluster) =>
        Assert.That(ClusterAddress.Parse(text), Is.EqualTo(new ClusterAddress(store, host, port, cluster)));

    [TestCase("")]
    [TestCase("localhost:6379")]
    [TestCase("redis:localhost")]
    [TestCase("redis:localhost:0")]
    [TestCase("redis:localhost:65536")]
    [TestCase("redis:user@localhost:6379")]
    [TestCase("redis:localhost:6379/")]
    [TestCase("redis:localhost:6379/a b")]
    [TestCase("mysql:localhost:6379")]
    public void Anything_else_is_refused_with_what_is_allowed(string text) =>
        Assert.That(() => ClusterAddress.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains(ClusterAddress.Allowed));
}
