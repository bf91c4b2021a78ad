using MarketSim.Grains.Agents;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Wire;
using MarketSim.Market.Identity;
using Orleans.Concurrency;

namespace MarketSim.Grains.Shards;

/// <summary>The post office of some of a run's agents, in one silo with them. Key: the run, a slash and the shard's number.</summary>
public interface IShardGrain : IGrainWithStringKey
{
    /// <summary>Calls the agents into their seats and starts them.</summary>
    [ResponseTimeout("00:30:00")]
    Task<Parcel<PhaseReport>> StartAsync(MarketOrder market, int shards);

    /// <summary>Goes through a phase.</summary>
    /// <exception cref="InvalidOperationException">The shard is not the one that the run started: it lost its agents.</exception>
    [ResponseTimeout("00:30:00")]
    Task<Parcel<PhaseReport>> StepAsync(Parcel<PhaseOrder> order);

    /// <summary>The rows of the shard's agents.</summary>
    [ResponseTimeout("00:30:00")]
    Task<Parcel<AgentRow[]>> SummarizeAsync();

    /// <summary>What an agent says of itself; none when it is not the shard's.</summary>
    [AlwaysInterleave]
    Task<Parcel<AgentDescription?>> DescribeAsync(string agent);

    /// <summary>Sends the agents away, and the shard after them.</summary>
    [ResponseTimeout("00:30:00")]
    Task CloseAsync();
}

/// <summary>An agent's row at the end of a run.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Row">Its row in the table of its kind; none for the outside world.</param>
public readonly record struct AgentRow(AgentId Agent, object? Row);
