using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace MarketSim.Workbench.Tests.Browser;

/// <summary>What the server brings, and what it refuses.</summary>
public sealed class ServerTests
{
    private WorkbenchProcess _workbench = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task Begin()
    {
        string folder = WorkbenchProcess.NewFolder();
        (int code, string said) = await WorkbenchProcess.RunAsync(folder, "run", "scenarios/tiny.yaml", "--set", "horizon.end=2023-07-31", "--out", "runs/month", "-q");
        Assert.That(code, Is.Zero, said);
        _workbench = await WorkbenchProcess.StartAsync(folder);
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _workbench.Address };
    }

    [OneTimeTearDown]
    public async Task End()
    {
        _client.Dispose();
        await _workbench.DisposeAsync();
    }

    /// <remarks>From the output of a build, assets lie in packages and projects: without care they come empty, or not at all.</remarks>
    [Test]
    public async Task Every_asset_comes_with_its_full_length()
    {
        string manifest = Path.Combine(WorkbenchProcess.Root, "src", "Simulator", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "marketsim.staticwebassets.endpoints.json");
        using JsonDocument document = JsonDocument.Parse(await File.ReadAllTextAsync(manifest));
        (string Route, long Length)[] assets =
        [
            .. document.RootElement.GetProperty("Endpoints").EnumerateArray().Where(endpoint => endpoint.GetProperty("Selectors").GetArrayLength() == 0)
                .Select(endpoint => (endpoint.GetProperty("Route").GetString()!, endpoint.GetProperty("ResponseHeaders").EnumerateArray()
                    .Where(header => header.GetProperty("Name").GetString() == "Content-Length").Select(header => long.Parse(header.GetProperty("Value").GetString()!, null)).Single())),
        ];
        Assert.That(assets.Select(asset => asset.Route), Has.Member("_framework/blazor.web.js").And.Member("_content/MarketSim.Workbench/workbench.css"));
        foreach ((string route, long length) in assets)
        {
            byte[] body = await _client.GetByteArrayAsync(new Uri(route, UriKind.Relative));
            Assert.That(body, Has.Length.EqualTo(length).And.Length.GreaterThan(0), route);
        }
    }

    [Test]
    public async Task A_strict_policy_forbids_scripts_in_the_page()
    {
        using HttpResponseMessage answer = await _client.GetAsync(new Uri("/", UriKind.Relative));
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("script-src 'self';").And.Contain("frame-ancestors 'none'").And.Not.Contain("eval"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Match("<script(?![^>]*src=)"));
    }

    [Test]
    public async Task The_first_load_is_small()
    {
        using var packed = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = _workbench.Address };
        packed.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        long bytes = 0;
        foreach (string route in (string[])["/", "/_framework/blazor.web.js", "/_content/MarketSim.Workbench/workbench.css", "/_content/MarketSim.Workbench/workbench.js", "/_content/MarketSim.Workbench/icon.svg"])
        {
            bytes += (await packed.GetByteArrayAsync(new Uri(route, UriKind.Relative))).Length;
        }

        TestContext.Out.WriteLine($"first load: {bytes / 1024} KiB");
        Assert.That(bytes, Is.LessThan(500 * 1024));
    }

    [TestCase("http://elsewhere.example")]
    [TestCase("null")]
    public async Task Requests_of_other_sites_are_refused(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin);
        using HttpResponseMessage answer = await _client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        Assert.That(
            async () => await socket.ConnectAsync(new UriBuilder(_workbench.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None),
            Throws.InstanceOf<WebSocketException>());
    }

    [Test]
    public async Task Another_name_for_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "workbench.example";
        using HttpResponseMessage answer = await _client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("/files/month/report.html", HttpStatusCode.OK)]
    [TestCase("/files/month/run.json", HttpStatusCode.OK)]
    [TestCase("/files/month/.lock", HttpStatusCode.NotFound)]
    [TestCase("/files/month/..%2f..%2fscenarios%2ftiny.yaml", HttpStatusCode.NotFound)]
    [TestCase("/files/..%2fscenarios/tiny.yaml", HttpStatusCode.NotFound)]
    [TestCase("/files/.workbench/queue.json", HttpStatusCode.NotFound)]
    [TestCase("/files/month/%2fetc%2fpasswd", HttpStatusCode.NotFound)]
    [TestCase("/archive/.workbench", HttpStatusCode.NotFound)]
    [TestCase("/archive/month", HttpStatusCode.OK)]
    [TestCase("/choose/lang/xx", HttpStatusCode.NotFound)]
    public async Task Only_files_of_runs_are_brought(string path, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_workbench.Address, path));
        using HttpResponseMessage answer = await _client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [TestCase("//elsewhere.example/")]
    [TestCase("/\\elsewhere.example")]
    [TestCase("http://elsewhere.example/")]
    public async Task A_choice_leads_back_to_this_workbench_only(string back)
    {
        using HttpResponseMessage answer = await _client.GetAsync(new Uri("/choose/lang/zh?back=" + Uri.EscapeDataString(back), UriKind.Relative));
        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/"));
    }

    [Test]
    public async Task An_archive_is_taken_by_another_workbench_and_a_bad_one_is_not()
    {
        byte[] archive = await _client.GetByteArrayAsync(new Uri("/archive/month", UriKind.Relative));
        using HttpResponseMessage taken = await _client.PostAsync(new Uri("/archive?name=copy.zip", UriKind.Relative), new ByteArrayContent(archive));
        Assert.That(await taken.Content.ReadAsStringAsync(), Is.EqualTo("copy"));
        Assert.That(_workbench.HashesOf("copy"), Is.EqualTo(_workbench.HashesOf("month")).And.Not.Null);

        string[] before = Directory.GetFileSystemEntries(_workbench.Runs, "*", SearchOption.AllDirectories);
        using HttpResponseMessage refused = await _client.PostAsync(new Uri("/archive?name=bad.zip", UriKind.Relative), new ByteArrayContent(RandomBytes(1 << 20)));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Directory.GetFileSystemEntries(_workbench.Runs, "*", SearchOption.AllDirectories), Is.EquivalentTo(before));
    }

    /// <remarks>A megabyte of seeded noise, as a message of the socket and as a raw request: that circuit ends, the server goes on.</remarks>
    [Test]
    public async Task Noise_ends_its_connection_and_nothing_else()
    {
        byte[] noise = RandomBytes(1 << 20);
        using (var socket = new ClientWebSocket())
        {
            await socket.ConnectAsync(new UriBuilder(_workbench.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
            try
            {
                await socket.SendAsync(noise, WebSocketMessageType.Binary, true, CancellationToken.None);
            }
            catch (WebSocketException)
            {
                // It hung up while the noise was still coming.
            }
        }

        using (var raw = new TcpClient(_workbench.Address.Host, _workbench.Address.Port))
        {
            try
            {
                await raw.GetStream().WriteAsync(noise);
            }
            catch (IOException)
            {
                // The same.
            }
        }

        using HttpResponseMessage answer = await _client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static byte[] RandomBytes(int count)
    {
        byte[] noise = new byte[count];
        new Random(20241001).NextBytes(noise);
        Encoding.ASCII.GetBytes("noise").CopyTo(noise, 0);
        return noise;
    }
}
