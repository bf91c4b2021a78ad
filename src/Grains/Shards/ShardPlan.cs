using MarketSim.Market.Identity;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Shards;

/// <summary>Which agents belong to which shard: those of each kind are dealt out in turn, so that every phase has work for every shard.</summary>
/// <param name="shards">How many shards there are, at least 1.</param>
public sealed class ShardPlan(int shards)
{
    /// <summary>How many shards there are.</summary>
    public int Shards { get; } = shards;

    /// <summary>The shard of an agent, from 0.</summary>
    public int ShardOf(AgentId agent) => agent.Index % Shards;

    /// <summary>The agents of a shard, in order.</summary>
    public IEnumerable<AgentId> AgentsOf(int shard, MarketSetting setting) => setting.AgentIds().Where(agent => ShardOf(agent) == shard);
}
