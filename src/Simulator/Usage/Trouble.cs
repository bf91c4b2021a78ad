using System.ComponentModel;
using MarketSim.Grains.Failures;
using MarketSim.Market.Books;

namespace MarketSim.Simulator.Usage;

/// <summary>Says in one line what went wrong. Users get no stack: developers find it in a file of the run, or ask for it with a variable.</summary>
internal static class Trouble
{
    /// <summary>The variable that shows stacks to developers.</summary>
    public const string Variable = "MARKETSIM_STACK";

    private const int Longest = 400;

    /// <summary>What went wrong with a command.</summary>
    public static string OfCommand(Exception failure) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } && !IsTold(failure)
        ? failure.ToString().ReplaceLineEndings(" | ")
        : InALine(failure, $"set {Variable}=1 to see where");

    /// <summary>What went wrong with a run. Where it went wrong is written into its folder.</summary>
    public static string OfRun(Exception failure, RunFolder folder)
    {
        if (IsTold(failure) || LimitOf(failure) is not null)
        {
            return InALine(failure, "");
        }

        string file = Path.Combine(folder.Root, RunFolder.FaultName);
        try
        {
            File.Delete(file);
            using var text = new StreamWriter(new FileStream(file, FileMode.CreateNew));
            text.WriteLine(failure);
            return InALine(failure, $"{file} says where");
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            return InALine(failure, full.Message);
        }
    }

    private static string InALine(Exception failure, string where) =>
        IsTold(failure) ? Line(failure)
        : LimitOf(failure) is { } limit ? limit
        : $"a fault inside marketsim ({Root(failure).GetType().Name}: {Line(Root(failure))}); {where}";

    /// <summary>Whether a message is complete in itself. Anything else is a mistake in this program.</summary>
    private static bool IsTold(Exception failure) => failure is BadInputException or InvalidDataException or IOException or UnauthorizedAccessException
        or BrokenBooksException or RunLostException or RunNotFoundException or RunRefusedException or RunCancelledException or RunTakenException
        or CheckpointDamagedException or StorageFailedException;

    /// <summary>The limit of the machine that was met; null if it was none.</summary>
    private static string? LimitOf(Exception failure) => Root(failure) switch
    {
        OutOfMemoryException => "there is not enough memory for this; allowed: a smaller market (demand.buyers, horizon), fewer --workers, or a machine with more",
        InsufficientExecutionStackException => "something is nested too deeply for this program",
        DllNotFoundException library => $"a native library cannot be loaded: {Line(library)}",
        IOException told => Line(told),
        Win32Exception system => $"the system refuses: {Line(system)}; 'ulimit -a' shows its limits",
        _ => null,
    };

    private static Exception Root(Exception failure) => failure is AggregateException or TypeInitializationException or System.Reflection.TargetInvocationException
        ? failure.InnerException is { } inner ? Root(inner) : failure
        : failure;

    private static string Line(Exception failure)
    {
        string line = failure.Message.ReplaceLineEndings(" ").Trim();
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }
}
