using System.Reflection;

namespace MarketSim.Kernels.Profiles;

/// <summary>The profiles that come with the program.</summary>
public static class ShippedProfiles
{
    private static readonly Lazy<IReadOnlyList<KernelProfile>> Read = new(() => ReadAll());

    /// <summary>All of them, in order of cards.</summary>
    public static IReadOnlyList<KernelProfile> All => Read.Value;

    private static List<KernelProfile> ReadAll()
    {
        Assembly here = typeof(ShippedProfiles).Assembly;
        List<KernelProfile> profiles = [];
        foreach (string name in here.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(here.GetManifestResourceStream(name)!);
            profiles.Add(ProfileFile.Parse(reader.ReadToEnd(), "shipped/" + name));
        }

        return profiles;
    }
}
