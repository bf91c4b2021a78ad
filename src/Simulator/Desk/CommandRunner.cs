using MarketSim.Workbench.Jobs;

namespace MarketSim.Simulator.Desk;

/// <summary>Carries out the workbench's commands as the command line would, in this process.</summary>
internal sealed class CommandRunner(Surroundings here) : ICommandRunner
{
    public async Task<int> RunAsync(IReadOnlyList<string> args, ICommandWatch watch, CancellationToken cancellation)
    {
        using var results = new LineWriter(watch.Printed);
        using var errors = new LineWriter(watch.Told);
        Surroundings seen = here with { Out = results, Error = errors, OutIsTerminal = false, ErrorIsTerminal = false, Color = false, Watch = watch };
        int code = await Task.Run(() => CommandLine.InvokeAsync(args, seen, cancellation), CancellationToken.None);
        return code;
    }
}
