using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

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

/// <summary>Ends a node that its cluster has declared dead, at once and with a line of why. It must not go on with what others have taken over.</summary>
internal sealed class LastWord : IFatalErrorHandler
{
    private const int Failed = 1;
    private const int Longest = 160;

    /// <inheritdoc/>
    public bool IsUnexpected(Exception exception) => exception is not ThreadAbortException;

    /// <inheritdoc/>
    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
    {
        string why = $"{context ?? "something that cannot be mended"} {exception?.Message}".ReplaceLineEndings(" ").Trim();
        bool isGivenUp = why.Contains("I have been told I am dead", StringComparison.Ordinal);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"error: this node ends: {(isGivenUp ? "it did not answer for so long that the cluster has given it up; start it again" : why[..Math.Min(why.Length, Longest)])}"));
        Console.Error.Flush();

        // Without waiting for anybody: what runs here may be what hangs.
        Environment.Exit(Failed);
    }
}

/// <summary>What a node writes to its standard error: a line for each thing that somebody should know, and nothing while all goes well.</summary>
internal static class NodeLogging
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z '";

    public static void Configure(ILoggingBuilder logging, bool json)
    {
        logging.SetMinimumLevel(LogLevel.Warning);

        // While a node is lost, Orleans reports each broken call and probe, with stacks. NodeNews says what matters in a line.
        logging.AddFilter("Orleans", LogLevel.Error);
        logging.AddFilter("Microsoft.Orleans", LogLevel.Error);
        logging.AddFilter("Orleans.Networking", LogLevel.Critical);
        logging.AddFilter("Orleans.Runtime.GrainDirectory", LogLevel.Critical);
        logging.AddFilter("Orleans.Runtime.MembershipService", LogLevel.Critical);
        logging.AddFilter("Orleans.Runtime.GrainCallCancellationManager", LogLevel.Critical);
        logging.AddFilter("Orleans.Runtime.Messaging", LogLevel.Critical);

        // Why a node could not start it says itself, in a line.
        logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Critical);
        logging.AddFilter("Orleans.Runtime.SiloLifecycleSubject", LogLevel.Critical);
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (json)
        {
            logging.AddJsonConsole(form => (form.TimestampFormat, form.UseUtcTimestamp) = (Time, true));
        }
        else
        {
            logging.AddSimpleConsole(form => (form.SingleLine, form.TimestampFormat, form.UseUtcTimestamp) = (true, Time, true));
        }
    }
}
