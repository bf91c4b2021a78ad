using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using MarketSim.Silo.Storage;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Live;

/// <summary>A run's folder from somebody else names a cluster: nothing goes there unless the user names it too.</summary>
public sealed class StrangeFolderTests
{
    private TemporaryFolder _folder = null!;
    private TcpListener _listener = null!;
    private string _address = null!;

    [OneTimeSetUp]
    public void PrepareTrap()
    {
        _folder = new TemporaryFolder();
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _address = string.Create(CultureInfo.InvariantCulture, $"redis:127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/marketsim");
        Write("strange", new JsonObject { ["address"] = _address, ["certificate"] = "their.pem" });
        Write("escapes", new JsonObject { ["address"] = "redis:\u001b[2J:1" });
        Write("own", null);
    }

    [OneTimeTearDown]
    public void Clear()
    {
        _listener.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void The_address_of_a_folder_gets_no_connection([ValueSource(nameof(Commands))] string command)
    {
        Invocation refused = Of(command, "strange");

        Assert.That(refused.Code, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain($"--cluster {_address} --tls FILE").And.Not.Contains("   at "));
        Assert.That(_listener.Pending(), Is.False, "nobody called");
    }

    [Test]
    public void Another_address_than_the_folders_is_refused([ValueSource(nameof(Commands))] string command)
    {
        Invocation refused = Of(command, "strange", "--cluster", "redis:127.0.0.1:1");

        Assert.That((refused.Code, refused.Error), Is.EqualTo((2, $"error: --cluster: redis:127.0.0.1:1/marketsim is not where the run is; allowed: {_address}, which {_folder["strange"]} names{Environment.NewLine}")));
        Assert.That(_listener.Pending(), Is.False, "nobody called");
    }

    [Test]
    public void A_run_in_a_process_takes_no_cluster([ValueSource(nameof(Commands))] string command)
    {
        Invocation refused = Of(command, "own", "--cluster", _address);

        Assert.That((refused.Code, refused.Error), Is.EqualTo((2, $"error: {_folder["own"]}: the run is not on a cluster; leave out --cluster{Environment.NewLine}")));
        Assert.That(_listener.Pending(), Is.False, "nobody called");
    }

    [Test]
    public void An_address_that_is_none_is_not_repeated()
    {
        string told = Of("cancel", "escapes").Error;

        Assert.That(told, Does.Contain("not the address of a cluster"));
        Assert.That(told.Contains('\u001b', StringComparison.Ordinal), Is.False);
    }

    [TestCase("{\"gateway_port\": 99999999, \"secret\": \"AAAA\"}")]
    [TestCase("{\"gateway_port\": 1, \"secret\": \"!\"}")]
    [TestCase("{\"gateway_port\": 1}")]
    [TestCase("[")]
    public void A_door_that_is_none_is_bad_input(string door)
    {
        Write("door", null);
        DurableFile.Write(Path.Combine(_folder["door"], "checkpoints", "door"), Encoding.UTF8.GetBytes(door));

        Invocation refused = Of("cancel", "door");

        Assert.That((refused.Code, refused.Error.Split('\n').Length), Is.EqualTo((2, 2)), refused.Error);
    }

    private static string[] Commands => ["ask", "steer", "cancel", "resume"];

    private Invocation Of(string command, string folder, params string[] more) => Invocation.Of(
        [command, _folder[folder], .. command switch { "ask" => (string[])["center", "3"], "steer" => ["--set", "policy=[]"], _ => [] }, .. more]);

    private void Write(string folder, JsonNode? cluster)
    {
        string log = Directory.CreateDirectory(Path.Combine(_folder[folder], "checkpoints")).FullName;
        var note = new JsonObject
        {
            ["name"] = "theirs",
            ["scenario"] = new JsonObject(),
            ["scenario_file"] = "tiny.yaml",
            ["command"] = "",
            ["build"] = new string('0', 64),
            ["started"] = "2024-01-01T00:00:00+00:00",
            ["shards"] = 0,
            ["language"] = "english",
            ["cluster"] = cluster,
        };
        DurableFile.Write(Path.Combine(log, "note"), Encoding.UTF8.GetBytes(note.ToJsonString()));
    }
}
