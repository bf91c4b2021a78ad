using System.CommandLine.Help;
using MarketSim.Simulator.Commands;
using MarketSim.Simulator.Kernels;

namespace MarketSim.Simulator;

/// <summary>The <c>marketsim</c> command line: from arguments to an exit code.</summary>
public static class CommandLine
{
    private const string Description = "MarketSim simulates China's AI-compute market, day by day: suppliers, computing centers, brokers and buyers, each an agent of its own.";

    /// <summary>Does what the arguments say, writing to two writers as if they were files.</summary>
    public static Task<int> InvokeAsync(IReadOnlyList<string> args, TextWriter results, TextWriter errors, CancellationToken cancellation = default) =>
        InvokeAsync(args, new Surroundings { Out = results, Error = errors }, cancellation);

    /// <summary>Does what the arguments say.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="here">Where to write, and to what kind of screen.</param>
    /// <param name="cancellation">Ends a run after the day it is at.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> args, Surroundings here, CancellationToken cancellation = default)
    {
        try
        {
            ParseResult parsed = Root(here, args).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                UsageErrors.Write(parsed, here.Error);
                return ExitCode.BadInput;
            }

            int code = await parsed.InvokeAsync(
                new InvocationConfiguration { Output = here.Out, Error = here.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellation);
            here.Out.Flush();
            return code;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            here.Error.WriteLine("interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure)
        {
            here.Error.WriteLine("error: " + Printable.Line(Trouble.OfCommand(failure)));
            return CodeOf(failure);
        }
    }

    private static int CodeOf(Exception failure) => failure switch
    {
        BadInputException or InvalidDataException => ExitCode.BadInput,
        RunFolderException folder when folder.Trouble is not (RunFolderTrouble.Unwritable or RunFolderTrouble.Damaged) => ExitCode.BadInput,
        _ => ExitCode.Failed,
    };

    private static RootCommand Root(Surroundings here, IReadOnlyList<string> args)
    {
        var root = new RootCommand(Description);
        Command[] commands =
        [
            NewCommand.Create(here), RunCommand.Create(here, args), CheckCommand.Create(here), FactsCommand.Create(here),
            .. here.Kinds.Select(kind => kind.Command(here, args)), ResumeCommand.Create(here, args),
            WorkbenchCommand.Create(here), AskCommand.Create(here), SteerCommand.Create(here), BranchCommand.Create(here, args), CancelCommand.Create(here), ReportCommand.Create(here), ShowCommand.Create(here),
            KernelsCommand.Create(here), DemandCommand.Create(here), SchemaCommand.Create(here), SecretCommand.Create(here), VersionCommand.Create(here),
        ];
        Array.ForEach(commands, root.Add);
        Array.ForEach(commands, NoEmptyNames.Require);

        foreach (Option option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new TeachingHelp((HelpAction)help.Action!, here.Kinds);
            }
            else if (option is VersionOption version)
            {
                version.Action = new VersionAction(here);
            }
        }

        return root;
    }
}
