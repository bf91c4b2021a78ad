using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;

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
