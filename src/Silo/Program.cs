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
        return NodeCommand.InvokeAsync(args);
    }
}
