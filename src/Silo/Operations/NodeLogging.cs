using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace MarketSim.Silo.Operations;

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
