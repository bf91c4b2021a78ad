using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace MarketSim.Silo.Connections;

/// <summary>Who may connect: members of the same cluster, of the same build, who know the same secret.</summary>
public sealed class ConnectionGate
{
    private const int HungUpOften = 3;
    private readonly TaskCompletionSource<string> _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _refusals;
    private int _hungUp;

    /// <param name="cluster">The cluster's name.</param>
    /// <param name="build">The build's stamp.</param>
    /// <param name="secret">The secret; empty where there is none.</param>
    public ConnectionGate(string cluster, string build, byte[] secret)
    {
        Cluster = SHA256.HashData(Encoding.UTF8.GetBytes(cluster));
        Build = SHA256.HashData(Encoding.UTF8.GetBytes(build));
        Secret = secret;
    }

    /// <summary>Done, with the reason, when another member refuses this one: it will not be let in by waiting.</summary>
    public Task<string> Refused => _refused.Task;

    /// <summary>What last went wrong with a connection that this one tried; none when nothing did.</summary>
    public string? Doubt { get; private set; }

    /// <summary>How many were turned away here.</summary>
    public long Refusals => Interlocked.Read(ref _refusals);

    /// <summary>How long the next wrong proof waits for its answer.</summary>
    internal Slowing Slowing { get; } = new(TimeProvider.System);

    /// <summary>Where those who are turned away are noted; none while the host is being built.</summary>
    internal ILogger? Log { get; set; }

    internal byte[] Cluster { get; }

    internal byte[] Build { get; }

    internal byte[] Secret { get; }

    /// <summary>Another member has refused this one.</summary>
    internal void NoteRefused(string reason) => _refused.TrySetResult(reason);

    /// <summary>A connection that this one tried came to nothing. That may pass, as when a member was just dying; hanging up again and again is a refusal too.</summary>
    internal void NoteDoubt(string reason, bool hungUp)
    {
        Doubt = reason;
        if (hungUp && Interlocked.Increment(ref _hungUp) == HungUpOften)
        {
            NoteRefused(reason);
        }
    }

    /// <summary>Somebody was turned away here.</summary>
    internal void TurnAway(string who, string reason)
    {
        Interlocked.Increment(ref _refusals);
        if (Log is { } log && log.IsEnabled(LogLevel.Warning))
        {
            Refusal(log, who, reason, null);
        }
    }

    private static readonly Action<ILogger, string, string, Exception?> Refusal =
        LoggerMessage.Define<string, string>(LogLevel.Warning, new EventId(1, "Refused"), "refused a connection from {Who}: {Reason}");
}
