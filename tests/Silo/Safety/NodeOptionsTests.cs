using MarketSim.Clusters;

namespace MarketSim.Silo.Tests.Safety;

/// <summary>What a node is told that it cannot do is bad input, in a line each.</summary>
public sealed class NodeOptionsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly Dictionary<string, string> Home = new() { ["XDG_DATA_HOME"] = Path.Combine(Path.GetTempPath(), "marketsim-home-of-tests") };

    [TestCase("is not the address of a cluster; allowed: redis:HOST:PORT", "--cluster", "postgres:somewhere")]
    [TestCase("is not an address", "--cluster", "redis:localhost:6379", "--listen", "here")]
    [TestCase("needs a secret", "--cluster", "redis:localhost:6379", "--listen", "10.0.0.5")]
    [TestCase("address of one of this machine's connections", "--cluster", "redis:localhost:6379", "--listen", "0.0.0.0")]
    [TestCase("address of one of this machine's connections", "--cluster", "redis:localhost:6379", "--listen", "::ffff:0.0.0.0")]
    [TestCase("needs a secret", "--cluster", "redis:localhost:6379", "--listen", "::ffff:10.0.0.5")]
    [TestCase("not a port", "--cluster", "redis:localhost:6379", "--silo-port", "70000")]
    [TestCase("at least 1", "--cluster", "redis:localhost:6379", "--max-agents", "0")]
    [TestCase("no certificate can be read", "--cluster", "redis:localhost:6379", "--tls", "/nowhere.pfx")]
    [TestCase("'--cluster' is required")]
    public async Task Bad_input_is_refused(string why, params string[] arguments)
    {
        using RunningProgram node = RunningProgram.Start(Path.Combine(AppContext.BaseDirectory, "MarketSim.Silo"), Home, arguments);

        Assert.That(await node.EndAsync(Patience), Is.EqualTo(2), node.Errors);
        Assert.That(node.Errors, Does.Contain(why));
    }

    [TestCase("redis", "the Redis server cannot be reached")]
    [TestCase("postgres", "the PostgreSQL server cannot be reached")]
    public async Task A_server_that_is_not_there_is_said_in_a_line(string store, string why)
    {
        using RunningProgram node = RunningProgram.Start(
            Path.Combine(AppContext.BaseDirectory, "MarketSim.Silo"), Home, "--cluster", FormattableString.Invariant($"{store}:127.0.0.1:{RedisServer.FreePort()}"));

        Assert.That(await node.EndAsync(Patience), Is.EqualTo(1), node.Errors);
        Assert.That(node.Errors, Does.Match($@"^error: {store}:127[^\n]*{why}[^\n]*$"));
    }

    [TestCase("short")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_secret_that_can_be_guessed_is_refused(string secret)
    {
        using RunningProgram node = RunningProgram.Start(
            Path.Combine(AppContext.BaseDirectory, "MarketSim.Silo"), new Dictionary<string, string> { ["MARKETSIM_CLUSTER_SECRET"] = secret }, "--cluster", "redis:localhost:6379");

        Assert.That(await node.EndAsync(Patience), Is.EqualTo(2), node.Errors);
        Assert.That(node.Errors, Does.Contain("can be guessed; allowed: at least 22 random characters").And.Not.Contain(secret));
    }

    [Test]
    public async Task A_secret_that_is_wrong_is_not_repeated()
    {
        using RunningProgram node = RunningProgram.Start(
            Path.Combine(AppContext.BaseDirectory, "MarketSim.Silo"), new Dictionary<string, string> { ["MARKETSIM_POSTGRES"] = "Password;hunter2", ["XDG_DATA_HOME"] = Home["XDG_DATA_HOME"] }, "--cluster", "postgres:localhost:5432");

        Assert.That(await node.EndAsync(Patience), Is.EqualTo(2), node.Errors);
        Assert.That(node.Errors, Does.Contain("MARKETSIM_POSTGRES").And.Not.Contains("hunter2"));
    }
}
