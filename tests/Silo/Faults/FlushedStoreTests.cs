using MarketSim.Clusters;

namespace MarketSim.Silo.Tests.Faults;

/// <summary>Nodes that the store lists no more end with a line, so that whatever starts them again makes one cluster of them.</summary>
public sealed class FlushedStoreTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Test]
    public async Task After_a_flush_no_node_says_that_it_is_ready()
    {
        Redis.Require();
        await using var cluster = new LocalCluster(AppContext.BaseDirectory);
        await cluster.StartAsync(nodes: 2);

        await cluster.Redis.TellAsync("FLUSHALL");

        foreach (NodeProcess node in cluster.Nodes)
        {
            Assert.That(await node.Program.EndAsync(Patience), Is.EqualTo(1));
            Assert.That(node.Program.Errors, Does.Contain("error: this node ends: "));
        }

        await cluster.ReplaceLostAsync();
    }
}
