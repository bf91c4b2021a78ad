using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MarketSim.Clusters;

/// <summary>A node of a cluster, as a process of its own.</summary>
internal sealed partial class NodeProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private NodeProcess(RunningProgram program) => Program = program;

    /// <summary>The process.</summary>
    public RunningProgram Program { get; }

    /// <summary>The port for other nodes.</summary>
    public int SiloPort { get; private set; }

    /// <summary>The port for clients.</summary>
    public int GatewayPort { get; private set; }

    /// <summary>The page that says how it is.</summary>
    public Uri Health { get; private set; } = new("http://localhost");

    /// <summary>Starts a node; it may take a moment until it is <see cref="ReadyAsync"/>.</summary>
    public static NodeProcess Start(string program, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments) =>
        new(RunningProgram.Start(program, environment, arguments));

    /// <summary>Waits until it says that it is ready.</summary>
    public async Task ReadyAsync()
    {
        await RunningProgram.UntilAsync(() => Ready().IsMatch(Program.Out) || Program.HasEnded, Patience, () => "the node is not ready: " + Program.Errors);
        Match ready = Ready().Match(Program.Out);
        if (!ready.Success)
        {
            throw new InvalidOperationException("the node ended: " + Program.Errors);
        }

        SiloPort = int.Parse(ready.Groups["silo"].ValueSpan, CultureInfo.InvariantCulture);
        GatewayPort = int.Parse(ready.Groups["gateway"].ValueSpan, CultureInfo.InvariantCulture);
        Health = new(ready.Groups["health"].Value);
    }

    /// <summary>What it says of itself; none when it does not answer.</summary>
    public async Task<JsonNode?> LookAsync()
    {
        try
        {
            using HttpResponseMessage answer = await Http.GetAsync(Health);
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync());
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose() => Program.Dispose();

    [GeneratedRegex(@"ready: .*nodes at port (?<silo>\d+), clients at port (?<gateway>\d+), health at (?<health>\S+)")]
    private static partial Regex Ready();
}
