using System.CommandLine.Invocation;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim version</c>.</summary>
internal static class VersionCommand
{
    public static Command Create(Surroundings here) => new("version", "Print the versions of this program and its platform.") { Action = new VersionAction(here) };
}

/// <summary>Prints the versions, for the command and for <c>--version</c>.</summary>
internal sealed class VersionAction(Surroundings here) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        foreach ((string component, string version) in Versions.All)
        {
            here.Out.WriteLine($"{component} {version}");
        }

        return ExitCode.Fine;
    }
}
