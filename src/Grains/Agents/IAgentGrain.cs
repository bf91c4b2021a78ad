using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Identity;
using Orleans.Concurrency;

namespace MarketSim.Grains.Agents;

/// <summary>An agent of a run: a supplier, center, broker or buyer, or one of the three that stand for the outside world.</summary>
/// <remarks>Key: <see cref="AgentKey"/>. Its shard steps it; anybody may ask it for its state at any time.</remarks>
public interface IAgentGrain : IGrainWithStringKey
{
    /// <summary>Makes the agent, in the silo in which the grain is. For its shard.</summary>
    Task HostAsync(MarketSource market);

    /// <summary>The agent's state, in a few named figures, as it is between two steps.</summary>
    /// <exception cref="RunNotFoundException">The run is not under way, or has no such agent.</exception>
    /// <exception cref="Orleans.Runtime.OrleansMessageRejectionException">The run is just ending.</exception>
    Task<Payload<AgentDescription>> DescribeAsync();

    /// <summary>Ends the agent. For its shard.</summary>
    Task RemoveAsync();
}

/// <summary>What an agent says of itself.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Figures">Its figures by name.</param>
public sealed record AgentDescription(string Agent, SortedDictionary<string, string> Figures);

/// <summary>Finds a run's agents, in whatever silo they are. Key: the run's name.</summary>
public interface IAgentDirectory : IGrainWithStringKey
{
    /// <summary>An agent's state between two steps; answered while the run goes on.</summary>
    /// <exception cref="RunNotFoundException">The run is not under way, or has no such agent.</exception>
    [AlwaysInterleave]
    Task<Payload<AgentDescription>> DescribeAsync(string agent);
}

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
