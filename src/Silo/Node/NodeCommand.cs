using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Numerics;
using MarketSim.Grains.Markets;
using MarketSim.Silo.Clusters;

namespace MarketSim.Silo.Node;

/// <summary>The command line of a node.</summary>
internal static class NodeCommand
{
    private const int Fine = 0;
    private const int Failed = 1;
    private const int BadInput = 2;

    private const string Description = """
        Runs a node of a MarketSim cluster until it is told to stop (Ctrl-C, SIGTERM).
        Secrets come from the environment, or from the file that NAME_FILE names: MARKETSIM_CLUSTER_SECRET (nodes and clients share it), MARKETSIM_REDIS_PASSWORD,
        MARKETSIM_POSTGRES (database, user and password, as a connection string has them), MARKETSIM_TLS_PASSWORD. Measures and traces go to OTEL_EXPORTER_OTLP_ENDPOINT, where that is set.
        """;

    public static RootCommand Create()
    {
        Option<string> cluster = new("--cluster") { Description = "Where the nodes find each other.", HelpName = "redis|postgres:HOST:PORT[/NAME]", Required = true };
        Option<string> listen = new("--listen") { Description = "Address for other nodes and clients; this machine only by default.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        Option<int> silo = Port("--silo-port", "Port for other nodes; any that is free by default.");
        Option<int> gateway = Port("--gateway-port", "Port for clients; any that is free by default.");
        Option<int> http = Port("--http-port", "Port of this machine's loopback address for /health and the dashboard; any that is free by default.");
        Option<bool> dashboard = new("--dashboard") { Description = "Shows Orleans' dashboard at /dashboard, to this machine only." };
        Option<string?> tls = new("--tls") { Description = "Encrypts connections with this certificate (PKCS #12, with its key).", HelpName = "FILE" };
        Option<bool> json = new("--json-log") { Description = "Writes log lines as JSON." };
        Option<long> agents = Most("--max-agents", "Agents of a run, at most.", new RunLimits().Agents);
        Option<int> days = Most("--max-days", "Days of a run, at most.", new RunLimits().Days);
        Option<long> letters = Most("--max-letters", "Letters of a run in a day, at most.", new RunLimits().LettersPerDay);
        Option<int> lease = Most("--lease", "Seconds after which a run whose owner is silent is closed; its checkpoints stay.", 120);
        var command = new RootCommand(Description) { cluster, listen, silo, gateway, http, dashboard, tls, json, agents, days, letters, lease };
        command.SetAction((parsed, cancellation) => GuardedAsync(
            () => new NodeOptions
            {
                Cluster = new(ClusterAddress.Parse(parsed.GetRequiredValue(cluster)), ClusterSecrets.FromEnvironment(parsed.GetValue(tls), ofNode: true), new ScenarioMarketFactory()),
                Listen = Address(parsed.GetRequiredValue(listen)),
                SiloPort = parsed.GetValue(silo),
                GatewayPort = parsed.GetValue(gateway),
                HttpPort = parsed.GetValue(http),
                Dashboard = parsed.GetValue(dashboard),
                JsonLog = parsed.GetValue(json),
                Limits = new() { Agents = parsed.GetValue(agents), Days = parsed.GetValue(days), LettersPerDay = parsed.GetValue(letters), OwnerTimeout = TimeSpan.FromSeconds(parsed.GetValue(lease)) },
            },
            cancellation));
        return command;
    }

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> InvokeAsync(string[] args)
    {
        ParseResult parsed = Create().Parse(args);
        if (parsed.Errors.Count == 0)
        {
            // A termination signal is the host's to answer: the node leaves its cluster in order, however long that takes.
            return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = null });
        }

        foreach (ParseError wrong in parsed.Errors)
        {
            await Console.Error.WriteLineAsync($"error: {wrong.Message.TrimEnd('.')}");
        }

        return BadInput;
    }

    private static async Task<int> GuardedAsync(Func<NodeOptions> read, CancellationToken cancellation)
    {
        try
        {
            NodeOptions options = read();
            RequireSecret(options);
            await using ClusterNode node = await ClusterNode.StartAsync(options, cancellation);
            await Console.Out.WriteLineAsync($"ready: {options.Cluster.Address}, nodes at port {node.SiloPort}, clients at port {node.GatewayPort}, health at {node.Page}/health");
            await node.Stopped;
            return Fine;
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync($"error: {wrong.Message}");
            return BadInput;
        }
        catch (IOException failure)
        {
            await Console.Error.WriteLineAsync($"error: {failure.Message}");
            return Failed;
        }
    }

    /// <summary>Whoever reaches a node may run whatever it likes there.</summary>
    private static void RequireSecret(NodeOptions options)
    {
        if (!IPAddress.IsLoopback(options.Listen) && options.Cluster.Secrets.IsOwn)
        {
            throw new FormatException($"--listen {options.Listen}: a node that others than this machine can reach needs a secret; it is read from {ClusterSecrets.SharedName}, or from the file that {ClusterSecrets.SharedName}_FILE names");
        }
    }

    private static IPAddress Address(string text) => IPAddress.TryParse(text, out IPAddress? written) && (written.IsIPv4MappedToIPv6 ? written.MapToIPv4() : written) is { } address
        ? !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)
            ? address
            : throw new FormatException($"--listen: '{text}' is where nobody can call back; allowed: the address of one of this machine's connections, such as 10.0.0.5")
        : throw new FormatException($"--listen: '{text}' is not an address; allowed: an address of this machine, such as 127.0.0.1 or 10.0.0.5");

    private static Option<T> Most<T>(string name, string description, T usual)
        where T : struct, INumber<T>
    {
        var option = new Option<T>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<T>() < T.One)
            {
                result.AddError($"{name}: not a limit; allowed: a whole number, at least 1");
            }
        });
        return option;
    }

    private static Option<int> Port(string name, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "PORT" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError($"{name}: not a port; allowed: 0 to 65535");
            }
        });
        return option;
    }
}
