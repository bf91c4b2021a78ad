using System.Net.Sockets;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using Orleans.Storage;

namespace MarketSim.Grains.Failures;

/// <summary>A run, or a part of it, is not where it was or not as far: a silo was lost. Its last checkpoint can restore it.</summary>
[GenerateSerializer]
public sealed class RunLostException(string message) : Exception(message);

/// <summary>Somebody asked for a run that is not under way, or for an agent that it does not have.</summary>
[GenerateSerializer]
public sealed class RunNotFoundException(string message) : Exception(message);

/// <summary>A run is larger than this cluster allows. The message says how large a run may be.</summary>
[GenerateSerializer]
public sealed class RunRefusedException(string message) : Exception(message);

/// <summary>Somebody cancelled a run.</summary>
[GenerateSerializer]
public sealed class RunCancelledException(string message) : Exception(message);

/// <summary>Another process leads the run now: whoever led it before must end, or both would take it from each other without end.</summary>
[GenerateSerializer]
public sealed class RunTakenException(string message) : Exception(message);

/// <summary>A checkpoint is missing, damaged, or of another run or build. The one before it may be whole.</summary>
[GenerateSerializer]
public sealed class CheckpointDamagedException(string message) : Exception(message);

/// <summary>Grain storage could not do what it was asked for.</summary>
[GenerateSerializer]
public sealed class StorageFailedException(string message) : Exception(message);

/// <summary>A broken book on its way to whoever started the run. Calls carry it as data, because an exception's own figures would not survive them.</summary>
/// <param name="Day">The day, from 0.</param>
/// <param name="Agent">The agent whose step broke the book; none when only a total is wrong.</param>
/// <param name="Book">The book.</param>
/// <param name="Expected">What the other side of the book says.</param>
/// <param name="Actual">What this side says.</param>
public sealed record BookBreak(int Day, AgentId? Agent, string Book, long Expected, long Actual)
{
    /// <summary>The break that an exception reports.</summary>
    public static BookBreak Of(BrokenBooksException broken) => new(broken.Day, broken.Agent, broken.Book, broken.Expected, broken.Actual);

    /// <summary>The exception that reports the break.</summary>
    public BrokenBooksException ToException() => new(Day, Agent, Book, Expected, Actual);
}

/// <summary>Tells a run that was lost from one that went wrong: a lost one can be recovered, and what went wrong would go wrong again.</summary>
internal static class RunFailures
{
    /// <summary>Whether a silo, a connection or an activation was lost.</summary>
    public static bool IsLoss(Exception failure) => failure switch
    {
        RunLostException or RunNotFoundException => true,
        BrokenBooksException or RunRefusedException or RunCancelledException or RunTakenException or CheckpointDamagedException => false,
        TimeoutException or SocketException => true,
        OrleansException => failure is not OrleansConfigurationException,
        AggregateException many => many.InnerExceptions.All(IsLoss),
        _ => false,
    };

    /// <summary>Whether storage failed, so that a later attempt may succeed.</summary>
    public static bool IsStorage(Exception failure) => failure is StorageFailedException or InconsistentStateException or IOException;

    /// <summary>One line of what went wrong.</summary>
    public static string Summary(Exception failure)
    {
        string line = failure.Message.ReplaceLineEndings(" ");
        return $"{failure.GetType().Name}: {(line.Length > 200 ? line[..200] + "…" : line)}";
    }
}
