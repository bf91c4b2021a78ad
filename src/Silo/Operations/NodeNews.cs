using Microsoft.Extensions.Logging;

namespace MarketSim.Silo.Operations;

/// <summary>Tells in a line each when another node comes, leaves or is lost.</summary>
internal sealed class NodeNews(ILogger log, SiloAddress self) : ISiloStatusListener
{
    private static readonly Action<ILogger, string, Exception?> Joined = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1, nameof(Joined)), "node {Node} has joined");
    private static readonly Action<ILogger, string, Exception?> Leaving = LoggerMessage.Define<string>(LogLevel.Information, new EventId(2, nameof(Leaving)), "node {Node} is leaving");
    private static readonly Action<ILogger, string, Exception?> Gone = LoggerMessage.Define<string>(LogLevel.Warning, new EventId(3, nameof(Gone)), "node {Node} is gone");

    /// <inheritdoc/>
    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (updatedSilo.Equals(self))
        {
            return;
        }

        if (status == SiloStatus.Active)
        {
            Joined(log, updatedSilo.ToString(), null);
        }
        else if (status == SiloStatus.ShuttingDown)
        {
            Leaving(log, updatedSilo.ToString(), null);
        }
        else if (status == SiloStatus.Dead)
        {
            Gone(log, updatedSilo.ToString(), null);
        }
    }
}
