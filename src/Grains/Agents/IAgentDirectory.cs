using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using Orleans.Concurrency;

namespace MarketSim.Grains.Agents;

/// <summary>Finds a run's agents, in whatever silo they are. Key: the run's name.</summary>
public interface IAgentDirectory : IGrainWithStringKey
{
    /// <summary>An agent's state between two steps; answered while the run goes on.</summary>
    /// <exception cref="RunNotFoundException">The run is not under way, or has no such agent.</exception>
    [AlwaysInterleave]
    Task<Payload<AgentDescription>> DescribeAsync(string agent);
}
