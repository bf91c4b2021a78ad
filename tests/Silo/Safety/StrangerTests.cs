using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using MarketSim.Clusters;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Markets;
using MarketSim.Silo.Connections;

namespace MarketSim.Silo.Tests.Safety;

/// <summary>Who knocks at a node's ports and does not belong there is turned away in a line, and the node lives on.</summary>
public sealed class StrangerTests
{
    private const int Megabyte = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly LocalCluster _cluster = new(AppContext.BaseDirectory);

    private NodeProcess Node => _cluster.Nodes[0];

    private byte[] Secret => Encoding.UTF8.GetBytes(_cluster.Environment["MARKETSIM_CLUSTER_SECRET"]);

    [OneTimeSetUp]
    public async Task StartANode()
    {
        Redis.Require();
        await _cluster.StartAsync(nodes: 1);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [TearDown]
    public async Task The_node_lives_on() => Assert.That((string?)(await Node.LookAsync())?["status"], Is.EqualTo("ready"), Node.Program.Errors);

    [Test]
    public void A_node_that_was_told_nothing_else_listens_to_this_machine_only()
    {
        IReadOnlyList<IPEndPoint> listening = ListeningSockets.Of(Node.Program.Id);

        Assert.That(listening.Select(at => at.Port), Is.EquivalentTo(new[] { Node.SiloPort, Node.GatewayPort, Node.Health.Port }));
        Assert.That(listening.Select(at => at.Address), Is.All.Matches((IPAddress? address) => IPAddress.IsLoopback(address!)));
    }

    [TestCase("silo")]
    [TestCase("gateway")]
    public async Task Members_are_let_in(string port) => Assert.That(await KnockAsync(port, "drill", Build, Secret), Is.Null);

    [TestCase("silo")]
    [TestCase("gateway")]
    public async Task Another_secret_is_refused(string port) =>
        Assert.That(await KnockAsync(port, "drill", Build, "guessed"u8.ToArray()), Does.Contain("wrong secret"));

    [TestCase("silo")]
    [TestCase("gateway")]
    public async Task Another_cluster_is_refused(string port) => Assert.That(await KnockAsync(port, "other", Build, Secret), Does.Contain("another cluster"));

    [TestCase("silo")]
    [TestCase("gateway")]
    public async Task Another_build_is_refused(string port) => Assert.That(await KnockAsync(port, "drill", new string('0', 64), Secret), Does.Contain("another build"));

    [Test]
    public async Task A_client_with_another_secret_is_told_in_a_line_and_so_is_the_node()
    {
        using var client = RunningProgram.Start(
            _cluster.SimulatorFile,
            new Dictionary<string, string> { ["MARKETSIM_CLUSTER_SECRET"] = "guessed-but-long-enough-1" },
            "run", Repository.Tiny, "--out", _cluster["refused"], "--cluster", _cluster.Address);

        Assert.That(await client.EndAsync(Patience), Is.EqualTo(1));
        Assert.That(client.Errors, Does.Match(@"^error: redis:127\.0\.0\.1:\d+/drill: refused: .*secret$"));
        await RunningProgram.UntilAsync(() => Node.Program.Errors.Contains("wrong secret", StringComparison.Ordinal), Patience, () => Node.Program.Errors);
    }

    [Test]
    public async Task A_node_with_another_secret_does_not_join()
    {
        using NodeProcess stranger = NodeProcess.Start(
            Path.Combine(AppContext.BaseDirectory, "MarketSim.Silo"), new Dictionary<string, string> { ["MARKETSIM_CLUSTER_SECRET"] = "guessed-but-long-enough-1" }, "--cluster", _cluster.Address);

        Assert.That(await stranger.Program.EndAsync(Patience), Is.EqualTo(1));
        Assert.That(stranger.Program.Errors, Does.Contain("error: ").And.Contains("secret"));
        Assert.That((int)(await Node.LookAsync())!["nodes"]!, Is.EqualTo(1));
    }

    [TestCase("silo")]
    [TestCase("gateway")]
    [TestCase("page")]
    public async Task Garbage_is_refused(string port)
    {
        byte[] garbage = new byte[Megabyte];
        for (int at = 0; at < Megabyte; at += SHA256.HashSizeInBytes)
        {
            SHA256.HashData(BitConverter.GetBytes(at), garbage.AsSpan(at, SHA256.HashSizeInBytes));
        }

        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, PortOf(port));
        NetworkStream stream = client.GetStream();
        try
        {
            await stream.WriteAsync(garbage).AsTask().WaitAsync(Patience);
            while (await stream.ReadAsync(garbage).AsTask().WaitAsync(Patience) > 0)
            {
                // Whatever it answers: in the end it hangs up.
            }
        }
        catch (IOException)
        {
            // It has hung up.
        }

        if (port != "page")
        {
            await RunningProgram.UntilAsync(
                () => Node.Program.Errors.Contains($"{((IPEndPoint)client.Client.LocalEndPoint!).Port}: it does not speak as a member", StringComparison.Ordinal), Patience, () => Node.Program.Errors);
        }
    }

    [Test]
    public async Task Whoever_does_not_prove_the_secret_gets_no_proof_to_guess_by()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Node.GatewayPort);
        NetworkStream stream = client.GetStream();
        byte[] name(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
        await stream.WriteAsync((byte[])[.. "MSIMNET2"u8, .. name("drill"), .. name(Build), .. new byte[32]]);
        byte[] answer = new byte[256];
        int length = await stream.ReadAsync(answer).AsTask().WaitAsync(Patience);

        Assert.That(length, Is.EqualTo(1 + 32), "a welcome and a number used once, and nothing that depends on the secret");
    }

    [Test]
    public async Task Half_a_greeting_is_noted()
    {
        int port;
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, Node.GatewayPort);
            port = ((IPEndPoint)client.Client.LocalEndPoint!).Port;
            await client.GetStream().WriteAsync("MSIMNET2 and then"u8.ToArray());
        }

        await RunningProgram.UntilAsync(() => Node.Program.Errors.Contains(FormattableString.Invariant($":{port}: "), StringComparison.Ordinal), Patience, () => Node.Program.Errors);
    }

    [Test]
    public async Task A_page_under_another_name_is_refused()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Node.Health);
        request.Headers.Host = "evil.example";
        using HttpResponseMessage answer = await http.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(421));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty);
    }

    [Test]
    public void Nobody_reads_the_secret_where_it_should_not_be()
    {
        string secret = _cluster.Environment["MARKETSIM_CLUSTER_SECRET"];

        Assert.That(File.ReadAllText($"/proc/{Node.Program.Id}/cmdline"), Does.Not.Contain(secret));
        Assert.That(Node.Program.Out + Node.Program.Errors, Does.Not.Contain(secret));
    }

    private static string Build => BuildStamp.Of(new ScenarioMarketFactory());

    private int PortOf(string port) => port switch
    {
        "silo" => Node.SiloPort,
        "gateway" => Node.GatewayPort,
        _ => Node.Health.Port,
    };

    /// <summary>Says who it is, as a member does.</summary>
    /// <returns>Why it was refused; none when it was let in.</returns>
    private async Task<string?> KnockAsync(string port, string cluster, string build, byte[] secret)
    {
        using var client = new TcpClient();
        using var timeout = new CancellationTokenSource(Patience);
        await client.ConnectAsync(IPAddress.Loopback, PortOf(port), timeout.Token);
        var pipe = new Connection(client.GetStream());
        try
        {
            await Handshake.CallAsync(pipe, new ConnectionGate(cluster, build, secret), timeout.Token);
            return null;
        }
        catch (HandshakeException refused)
        {
            return refused.Message;
        }
    }

    private sealed class Connection(Stream stream) : IDuplexPipe
    {
        public PipeReader Input { get; } = PipeReader.Create(stream);

        public PipeWriter Output { get; } = PipeWriter.Create(stream);
    }
}
