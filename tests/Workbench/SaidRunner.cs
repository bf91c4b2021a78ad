using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Tests;

/// <summary>Says some lines in place of running a command, and keeps what it was asked for.</summary>
/// <param name="code">The exit code.</param>
/// <param name="lines">The lines.</param>
internal sealed class SaidRunner(int code = 0, params string[] lines) : ICommandRunner
{
    public List<IReadOnlyList<string>> Asked { get; } = [];

    public Task<int> RunAsync(IReadOnlyList<string> args, ICommandWatch watch, CancellationToken cancellation)
    {
        Asked.Add(args);
        foreach (string line in lines)
        {
            watch.Printed(line);
        }

        return Task.FromResult(code);
    }
}
