using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Markets;

namespace MarketSim.Grains.Checkpoints;

/// <summary>Tells builds apart: what one has kept or sent, another must not go on with.</summary>
/// <remarks>
/// It is a hash over the fields of all types that snapshots may hold, and over the modules themselves. If rules changed and fields did not, a run that
/// went on would be neither the old one nor the new one.
/// </remarks>
public static class BuildStamp
{
    /// <summary>The stamp of this build with a factory's agents, 64 hexadecimal digits.</summary>
    public static string Of(IMarketFactory factory)
    {
        var text = new StringBuilder();
        foreach (Assembly assembly in MarketSnapshots.Assemblies(factory).Append(typeof(object).Assembly))
        {
            text.Append(CultureInfo.InvariantCulture, $"{assembly.GetName().Name} {assembly.ManifestModule.ModuleVersionId}\n");
        }

        foreach (Type type in MarketSnapshots.Assemblies(factory).SelectMany(assembly => assembly.GetTypes()).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            Describe(type, text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Writes a type's fields, with their types, in their order.</summary>
    internal static void Describe(Type type, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{type.FullName}\n");
        foreach (FieldInfo field in type.IsInterface ? [] : FieldOrder.Of(type))
        {
            text.Append(CultureInfo.InvariantCulture, $" {field.Name}: {field.FieldType}\n");
        }
    }
}
