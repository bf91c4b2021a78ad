using System.Globalization;
using MarketSim.Silo.Node;

namespace MarketSim.Silo;

/// <summary>The node program.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        // A termination signal is the host's to answer: the node leaves its cluster in order, however long that takes.
        return NodeCommand.Create().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null });
    }
}
