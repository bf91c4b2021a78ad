using System.Net;
using MarketSim.Silo.Clusters;
using MarketSim.Simulator.Desk;
using MarketSim.Simulator.Shipping;
using MarketSim.Workbench.Hosting;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim workbench</c>.</summary>
internal static class WorkbenchCommand
{
    /// <summary>The variable of the token of those who may start, steer and delete runs.</summary>
    public const string SteerToken = "MARKETSIM_WORKBENCH_TOKEN";

    /// <summary>The variable of the token of those who may only look.</summary>
    public const string ViewToken = "MARKETSIM_WORKBENCH_VIEW_TOKEN";

    private const int UsualPort = 5400;

    public static Command Create(Surroundings here)
    {
        Option<int?> port = Asked.Whole("--port", $"Port of the pages; {UsualPort} by default, 0 for any that is free.", 0, 65535);
        Option<string?> runs = new("--runs") { Description = "Folder of the runs; 'runs' by default.", HelpName = "DIR" };
        Option<string?> scenarios = new("--scenarios") { Description = "Folder of the scenarios that the page offers; 'scenarios' by default, or a copy of the shipped ones where there is none.", HelpName = "DIR" };
        Option<IPAddress?> listen = new("--listen")
        {
            Description = $"Address to listen at, for readers on other machines. It needs --tls, and a token in {SteerToken}; {ViewToken} is for readers who may only look.",
            HelpName = "ADDRESS",
            CustomParser = result => IPAddress.TryParse(result.Tokens[0].Value, out IPAddress? address) ? address : Asked.Refuse<IPAddress>(result, $"'{result.Tokens[0].Value}' is not an address", "an IP address of this machine, or 0.0.0.0 for all of them"),
        };
        Option<string?> tls = new("--tls") { Description = "Certificate of the pages, a PKCS #12 file with its key.", HelpName = "FILE" };
        var command = new Command("workbench", "Open a page in the browser where you set up scenarios, watch markets live, steer them and compare them.") { port, runs, scenarios, listen, tls };
        command.SetAction(async (parsed, cancellation) =>
        {
            string kept = Path.GetFullPath(parsed.GetValue(runs) ?? "runs");
            WorkbenchOptions options = Guarded(new WorkbenchOptions
            {
                Address = parsed.GetValue(listen) ?? IPAddress.Loopback,
                Port = parsed.GetValue(port) ?? UsualPort,
                Runs = kept,
                Scenarios = parsed.GetValue(scenarios) is { } named ? Path.GetFullPath(named) : ShippedScenarios.Offered(Path.GetFullPath(ShippedScenarios.Name), Path.Combine(kept, ".workbench")),
            }, parsed.GetValue(tls));
            await using WorkbenchServer server = await BeginAsync(options, here);
            here.Out.WriteLine($"workbench: {server.Address}");
            here.Out.WriteLine("Open it in a browser. Ctrl-C ends it; runs that are under way go on when it is opened again.");
            here.Out.Flush();
            await server.ServeAsync(cancellation);
            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task<WorkbenchServer> BeginAsync(WorkbenchOptions options, Surroundings here)
    {
        try
        {
            return await WorkbenchServer.StartAsync(options, new CommandRunner(here));
        }
        catch (IOException taken) when (taken.InnerException is not null)
        {
            throw new BadInputException(Invariant($"--port: {options.Port} cannot be listened at ({taken.GetBaseException().Message}); allowed: another port, or 0 for any that is free"));
        }
    }

    /// <summary>The options with what readers on other machines must show.</summary>
    /// <exception cref="BadInputException">It is missing, or can be guessed.</exception>
    private static WorkbenchOptions Guarded(WorkbenchOptions options, string? certificate)
    {
        var wrong = new List<string>();
        bool alone = IPAddress.IsLoopback(options.Address);
        T? Try<T>(Func<T?> read)
        {
            try
            {
                return read();
            }
            catch (FormatException failure)
            {
                wrong.Add(failure.Message);
                return default;
            }
        }

        string? steer = Try(() => ClusterSecrets.Read(SteerToken) is { } token ? OwnSecret.Checked(token, SteerToken) : null);
        string? view = Try(() => ClusterSecrets.Read(ViewToken) is { } token ? OwnSecret.Checked(token, ViewToken) : null);
        var tls = Try(() => certificate is null ? null : ClusterSecrets.ServerCertificate(certificate));
        if (!alone && steer is null && wrong.Count == 0)
        {
            wrong.Add($"--listen {options.Address}: others can reach the pages, so {SteerToken} must hold a token; 'marketsim secret' prints one");
        }

        if (!alone && certificate is null)
        {
            wrong.Add($"--listen {options.Address}: others can read along, so --tls must name a certificate");
        }

        if (view is not null && steer is null)
        {
            wrong.Add($"{ViewToken} is set and {SteerToken} is not: nobody could start a run");
        }

        return wrong.Count > 0
            ? throw new BadInputException(string.Join("; ", wrong))
            : options with { Certificate = tls, Tokens = steer is null ? null : new AccessTokens(steer, view) };
    }
}
