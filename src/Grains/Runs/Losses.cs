using System.Net.Sockets;
using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Market.Books;
using Orleans.Storage;

namespace MarketSim.Grains.Runs;

/// <summary>Tells a run that was lost from one that went wrong: what was lost is taken up again, what went wrong would go wrong again.</summary>
internal static class Losses
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

    /// <summary>Whether storage did not do what it was asked for, so that it may later.</summary>
    public static bool IsStorage(Exception failure) => failure is StorageFailedException or InconsistentStateException or IOException;

    /// <summary>One line of what went wrong.</summary>
    public static string InShort(Exception failure)
    {
        string line = failure.Message.ReplaceLineEndings(" ");
        return $"{failure.GetType().Name}: {(line.Length > 200 ? line[..200] + "…" : line)}";
    }
}
