using System.Net.Sockets;
using MarketSim.Market.Books;
using Orleans.Storage;

namespace MarketSim.Grains.Failures;

/// <summary>Tells a run that was lost from one that went wrong: a lost one can be recovered, and what went wrong would go wrong again.</summary>
internal static class RunFailures
{
    /// <summary>Whether a silo, a connection or an activation was lost.</summary>
    public static bool IsLoss(Exception failure) => failure switch
    {
        RunLostException or RunNotFoundException => true,
        BrokenBooksException or RunRefusedException or CheckpointDamagedException => false,
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
