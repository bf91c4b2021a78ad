using System.Reflection;
using System.Runtime.InteropServices;

namespace MarketSim.Simulator.Runs;

/// <summary>The versions of what a run depends on.</summary>
internal static class Versions
{
    /// <summary>Versions by component, sorted by name.</summary>
    public static SortedDictionary<string, string> All { get; } = new(StringComparer.Ordinal)
    {
        ["dotnet"] = Environment.Version.ToString(),
        ["marketsim"] = Of(typeof(Versions).Assembly),
        ["orleans"] = Of(typeof(IGrain).Assembly).Split('+')[0],
        ["system"] = RuntimeInformation.RuntimeIdentifier,
    };

    private static string Of(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version!.ToString();
}
