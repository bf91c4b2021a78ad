using MarketSim.Grains.Agents;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Identity;

namespace MarketSim.Grains.Shards;

/// <summary>A shard's agents, hosted in the silo of the shard.</summary>
/// <param name="run">The run's name.</param>
/// <param name="grains">Where agents' grains are got from.</param>
/// <param name="table">The agents of the silo.</param>
/// <param name="markets">The markets of the silo.</param>
internal sealed class HostedAgents(string run, IGrainFactory grains, AgentTable table, MarketCache markets)
{
    private const int CallsAtOnce = 256;
    private const int Attempts = 2;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(20);
    private AgentId[] _agents = [];

    /// <summary>The agents' slots.</summary>
    /// <exception cref="RunLostException">An earlier activation of the shard removed an agent.</exception>
    public IEnumerable<AgentSlot> Slots => _agents.Select(agent =>
        table.Find(run, agent) ?? throw new RunLostException($"an earlier activation of its shard removed {agent} of run {run}"));

    /// <summary>Hosts agents, each as it is before the first day. Those of an earlier epoch go.</summary>
    public async Task HostAsync(IEnumerable<AgentId> agents, MarketSource market)
    {
        Drop();
        _agents = [.. agents];

        // An activation of this shard that went away in a hurry may have left its agents here, as they were then.
        Array.ForEach(_agents, agent => table.Remove(run, agent));
        foreach (AgentId[] some in _agents.Chunk(CallsAtOnce))
        {
            await Task.WhenAll(some.Select(agent => HostAsync(agent, market)));
        }
    }

    /// <summary>Removes the agents and their grains.</summary>
    public async Task RemoveAsync()
    {
        foreach (AgentId[] some in _agents.Chunk(CallsAtOnce))
        {
            await Task.WhenAll(some.Select(agent => GrainOf(agent).RemoveAsync()));
        }

        Drop();
    }

    /// <summary>Removes the agents; their grains find out when they are called.</summary>
    public void Drop()
    {
        Array.ForEach(_agents, agent => table.Remove(run, agent));
        _agents = [];
    }

    /// <remarks>
    /// The agent's grain may be in another silo: a question that came too early brought it up there. Or the shard has just moved here, and the directory
    /// is out of date. It is removed and called again. If it still does not come, the shard hosts the agent itself. Questions then find the agent through its
    /// run, and the grain moves when it is called the next time.
    /// </remarks>
    private async Task HostAsync(AgentId agent, MarketSource market)
    {
        IAgentGrain grain = GrainOf(agent);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            await grain.HostAsync(market);
            if (table.Find(run, agent) is not null)
            {
                return;
            }

            await grain.RemoveAsync();
            await Task.Delay(BetweenAttempts);
        }

        table.Add(run, agent, () => new AgentSlot(markets.Factory.Create(markets.Get(market), agent)));
    }

    private IAgentGrain GrainOf(AgentId agent) => grains.GetGrain<IAgentGrain>(AgentKey.Of(run, agent));
}
