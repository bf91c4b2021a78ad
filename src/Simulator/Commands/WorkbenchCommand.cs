using MarketSim.Simulator.Desk;
using MarketSim.Workbench.Hosting;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim workbench</c>.</summary>
internal static class WorkbenchCommand
{
    private const int UsualPort = 5400;

    public static Command Create(Surroundings here)
    {
        Option<int?> port = Asked.Whole("--port", $"Port of the pages; {UsualPort} by default, 0 for any that is free.", 0, 65535);
        Option<string?> runs = new("--runs") { Description = "Folder of the runs; 'runs' by default.", HelpName = "DIR" };
        Option<string?> scenarios = new("--scenarios") { Description = "Folder of the scenarios that the page offers; 'scenarios' by default.", HelpName = "DIR" };
        var command = new Command("workbench", "Open a page in the browser where you set up scenarios, watch markets live, steer them and compare them.") { port, runs, scenarios };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new WorkbenchOptions
            {
                Port = parsed.GetValue(port) ?? UsualPort,
                Runs = Path.GetFullPath(parsed.GetValue(runs) ?? "runs"),
                Scenarios = Path.GetFullPath(parsed.GetValue(scenarios) ?? "scenarios"),
            };
            await using WorkbenchServer server = await WorkbenchServer.StartAsync(options, new CommandRunner(here));
            here.Out.WriteLine($"workbench: {server.Address}");
            here.Out.WriteLine("Open it in a browser. Ctrl-C ends it; runs that are under way can be resumed.");
            here.Out.Flush();
            await server.ServeAsync(cancellation);
            return ExitCode.Fine;
        });
        return command;
    }
}
