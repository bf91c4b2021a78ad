using System.Globalization;

namespace MarketSim.Grains.Shards;

/// <summary>The keys of shards: the run's name, a slash, and the shard's number.</summary>
public static class ShardKey
{
    /// <summary>The key of a shard.</summary>
    public static string Of(string run, int shard) => string.Create(CultureInfo.InvariantCulture, $"{run}/{shard}");

    /// <summary>Takes a key apart.</summary>
    /// <exception cref="ArgumentException">The key is not of that form.</exception>
    public static (string Run, int Shard) Parse(string key)
    {
        int slash = key.LastIndexOf('/');
        return slash > 0 && int.TryParse(key.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int shard)
            ? (key[..slash], shard)
            : throw new ArgumentException($"'{key}' is not the key of a shard: it should be RUN/NUMBER", nameof(key));
    }
}
