using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Identity;
using Orleans.Concurrency;

namespace MarketSim.Grains.Shards;

/// <summary>Some of a run's agents: delivers their letters and steps them, in one silo with them. Key: the run, a slash and the shard's number.</summary>
/// <remarks>
/// A silo that dies takes its shards along, and the next call finds a new one without agents. A silo that was only slow may go on with what nobody waits for.
/// So each call says the epoch and the day, and a shard that is at another point refuses it.
/// </remarks>
public interface IShardGrain : IGrainWithStringKey
{
    /// <summary>Hosts the agents and starts them.</summary>
    /// <exception cref="RunLostException">The shard is in a later epoch.</exception>
    [ResponseTimeout("00:30:00")]
    Task<Payload<PhaseReport>> StartAsync(MarketSource market, int shards, long epoch);

    /// <summary>Goes through a phase.</summary>
    /// <exception cref="RunLostException">The shard is not in that epoch, or has been through that phase: it lost its agents, or the caller lost it.</exception>
    [ResponseTimeout("00:30:00")]
    Task<Payload<PhaseReport>> StepAsync(Payload<PhaseCall> call);

    /// <summary>Keeps the shard and its agents as they are between two days.</summary>
    /// <exception cref="RunLostException">The shard is not in that epoch.</exception>
    [ResponseTimeout("00:30:00")]
    Task SaveAsync(CheckpointMark mark);

    /// <summary>Becomes, with its agents, what it was at a checkpoint.</summary>
    /// <exception cref="CheckpointDamagedException">The checkpoint cannot be used.</exception>
    /// <exception cref="RunLostException">The shard is in a later epoch.</exception>
    [ResponseTimeout("00:30:00")]
    Task RestoreAsync(MarketSource market, CheckpointMark mark, long epoch);

    /// <summary>The rows of the shard's agents.</summary>
    /// <exception cref="RunLostException">The shard is not in that epoch.</exception>
    [ResponseTimeout("00:30:00")]
    Task<Payload<AgentRow[]>> SummarizeAsync(long epoch);

    /// <summary>What an agent says of itself; none when it is not the shard's.</summary>
    [AlwaysInterleave]
    Task<Payload<AgentDescription?>> DescribeAsync(string agent);

    /// <summary>Removes the agents, and then the shard, unless it is in a later epoch.</summary>
    /// <param name="epoch">The epoch that is over.</param>
    /// <param name="forget">Whether its checkpoints go too.</param>
    [ResponseTimeout("00:30:00")]
    Task CloseAsync(long epoch, bool forget);
}

/// <summary>An agent's row at the end of a run.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Row">Its row in the table of its kind; none for the outside world.</param>
public readonly record struct AgentRow(AgentId Agent, object? Row);
