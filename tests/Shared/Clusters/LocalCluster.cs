using System.Globalization;
using System.Security.Cryptography;

namespace MarketSim.Clusters;

/// <summary>A Redis server and some nodes, all processes of this machine, in a folder that goes with them.</summary>
/// <param name="programs">The folder of the programs <c>marketsim</c> and <c>MarketSim.Silo</c>.</param>
internal sealed class LocalCluster(string programs) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("marketsim-cluster-").FullName;
    private readonly Dictionary<string, string> _environment = new()
    {
        ["MARKETSIM_CLUSTER_SECRET"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        ["DOTNET_gcServer"] = "0",
    };

    private RedisServer? _redis;

    /// <summary>The Redis server.</summary>
    public RedisServer Redis => _redis ?? throw new InvalidOperationException("the cluster has not been started");

    /// <summary>The nodes that were started and have not been <see cref="ReplaceLostAsync"/>.</summary>
    public List<NodeProcess> Nodes { get; } = [];

    /// <summary>The address for <c>--cluster</c>.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"redis:127.0.0.1:{Redis.Port}/drill");

    /// <summary>Variables of nodes and clients; the secret is one.</summary>
    public IReadOnlyDictionary<string, string> Environment => _environment;

    /// <summary>The program <c>marketsim</c>.</summary>
    public string SimulatorFile => Path.Combine(programs, "marketsim");

    /// <summary>A path in the cluster's folder.</summary>
    public string this[string name] => Path.Combine(_folder, name);

    /// <summary>Starts the server and the nodes.</summary>
    public async Task StartAsync(int nodes, params string[] arguments)
    {
        _redis = await RedisServer.StartAsync(this["redis"]);
        for (int i = 0; i < nodes; i++)
        {
            Nodes.Add(NewNode(arguments));
        }

        await AllThereAsync();
    }

    /// <summary>A node with these variables and arguments besides the usual.</summary>
    public NodeProcess NewNode(params IEnumerable<string> arguments) => NodeProcess.Start(Path.Combine(programs, "MarketSim.Silo"), _environment, ["--cluster", Address, .. arguments]);

    /// <summary>Starts <c>marketsim</c>.</summary>
    public RunningProgram Simulator(params IEnumerable<string> arguments) => RunningProgram.Start(SimulatorFile, _environment, arguments);

    /// <summary>Starts a node for each that has ended, and waits until all know all.</summary>
    public async Task ReplaceLostAsync()
    {
        int lost = 0;
        foreach (NodeProcess node in Nodes.Where(node => node.Program.HasEnded).ToArray())
        {
            node.Dispose();
            Nodes.Remove(node);
            lost++;
        }

        for (int i = 0; i < lost; i++)
        {
            Nodes.Add(NewNode());
        }

        await AllThereAsync();
    }

    /// <summary>Waits until each node holds all nodes, and no other, for active.</summary>
    public async Task AllThereAsync()
    {
        await Task.WhenAll(Nodes.Select(node => node.ReadyAsync()));
        string[] seen = [];
        await RunningProgram.UntilAsync(
            () =>
            {
                seen = [.. Nodes.Select(node => node.LookAsync().GetAwaiter().GetResult() is { } health ? $"{health["status"]}, {health["nodes"]} nodes" : "silent")];
                return seen.All(health => health == string.Create(CultureInfo.InvariantCulture, $"ready, {Nodes.Count} nodes"));
            },
            Patience,
            () => "the nodes do not know each other: " + string.Join("; ", seen));
    }

    public ValueTask DisposeAsync()
    {
        foreach (NodeProcess node in Nodes)
        {
            node.Dispose();
        }

        _redis?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
