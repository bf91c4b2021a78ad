using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using MarketSim.Grains.Markets;

namespace MarketSim.Grains.Checkpoints;

/// <summary>Tells builds apart: what one has kept or sent, another must not go on with.</summary>
/// <remarks>
/// It is a hash over the versions of the modules whose types snapshots may hold. Builds are deterministic, so a module's version is a hash of its code: if rules
/// changed and fields did not, a run that went on would be neither the old one nor the new one.
/// </remarks>
public static class BuildStamp
{
    private static readonly ConcurrentDictionary<Type, string> Known = [];

    /// <summary>The stamp of this build with a factory's agents, 64 hexadecimal digits.</summary>
    public static string Of(IMarketFactory factory) => Known.GetOrAdd(factory.GetType(), _ => Make(factory));

    private static string Make(IMarketFactory factory)
    {
        var text = new StringBuilder();
        foreach (Assembly assembly in MarketSnapshots.Assemblies(factory).Append(typeof(object).Assembly))
        {
            text.Append(CultureInfo.InvariantCulture, $"{assembly.GetName().Name} {assembly.ManifestModule.ModuleVersionId}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
