using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MarketSim.Clusters;

namespace MarketSim.Silo.Tests.Safety;

/// <summary>Nodes whose connections are encrypted.</summary>
public sealed class EncryptedTests
{
    private const string Password = "of the file";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly LocalCluster _cluster = new(AppContext.BaseDirectory);
    private Dictionary<string, string> _environment = null!;

    [OneTimeSetUp]
    public async Task StartNodes()
    {
        Redis.Require();
        File.WriteAllBytes(_cluster["own.pfx"], NewCertificate());
        File.WriteAllBytes(_cluster["other.pfx"], NewCertificate());
        File.WriteAllText(_cluster["password"], Password);
        _environment = new(_cluster.Environment) { ["MARKETSIM_TLS_PASSWORD_FILE"] = _cluster["password"] };
        await _cluster.StartAsync(nodes: 0);
        for (int node = 0; node < 2; node++)
        {
            _cluster.Nodes.Add(NodeProcess.Start(Path.Combine(AppContext.BaseDirectory, "MarketSim.Silo"), _environment, "--cluster", _cluster.Address, "--tls", _cluster["own.pfx"]));
        }

        await _cluster.AllThereAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [TearDown]
    public async Task The_nodes_live_on() => await _cluster.AllThereAsync();

    [Test]
    public async Task Runs_give_the_same_bits()
    {
        string[] market = ["--set", "horizon={start: 2023-07-01, end: 2023-07-31}", "--quiet"];
        using RunningProgram alone = _cluster.Simulator(["run", Repository.Tiny, "--out", _cluster["alone"], .. market]);
        using RunningProgram encrypted = Start("encrypted", ["--tls", _cluster["own.pfx"], .. market]);

        Assert.That(await encrypted.EndAsync(Patience), Is.Zero, encrypted.Errors);
        Assert.That(await alone.EndAsync(Patience), Is.Zero, alone.Errors);
        Assert.That(DistributedRun.TablesOf(_cluster["encrypted"]), Is.EqualTo(DistributedRun.TablesOf(_cluster["alone"])));
    }

    [Test]
    public async Task A_client_that_does_not_encrypt_is_refused()
    {
        using RunningProgram client = Start("plain", []);

        Assert.That(await client.EndAsync(Patience), Is.EqualTo(1));
        Assert.That(client.Errors, Does.Match(@"^error: redis:[^\n]*encryption[^\n]*$"));
    }

    [Test]
    public async Task A_client_that_trusts_another_certificate_does_not_go_on()
    {
        using RunningProgram client = Start("other", ["--tls", _cluster["other.pfx"]]);

        Assert.That(await client.EndAsync(Patience), Is.EqualTo(1));
        Assert.That(client.Errors, Does.Match(@"^error: redis:[^\n]*refused[^\n]*$"));
    }

    private RunningProgram Start(string folder, IEnumerable<string> more) =>
        RunningProgram.Start(_cluster.SimulatorFile, _environment, ["run", Repository.Tiny, "--out", _cluster[folder], "--cluster", _cluster.Address, .. more]);

    private static byte[] NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=marketsim", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.Export(X509ContentType.Pkcs12, Password);
    }
}
