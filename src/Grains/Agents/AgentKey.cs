using MarketSim.Market.Identity;

namespace MarketSim.Grains.Agents;

/// <summary>The keys of a run's grains: the run's name, a slash, and the agent or the number of the shard.</summary>
public static class AgentKey
{
    /// <summary>The key of an agent's grain.</summary>
    public static string Of(string run, AgentId agent) => $"{run}/{agent}";

    /// <summary>Takes a key apart.</summary>
    /// <exception cref="ArgumentException">The key is not of that form.</exception>
    public static (string Run, AgentId Agent) Parse(string key)
    {
        int slash = key.LastIndexOf('/');
        return slash > 0 && AgentId.TryParse(key[(slash + 1)..], out AgentId agent)
            ? (key[..slash], agent)
            : throw new ArgumentException($"'{key}' is not the key of an agent: it should be RUN/KIND-NUMBER, such as national-1/center-17", nameof(key));
    }
}
