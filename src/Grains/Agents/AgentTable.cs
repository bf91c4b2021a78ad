using System.Collections.Concurrent;
using MarketSim.Market.Identity;
using MarketSim.Market.Steps;

namespace MarketSim.Grains.Agents;

/// <summary>An agent that a silo hosts, and the lock that whoever touches it must hold.</summary>
/// <param name="agent">The agent.</param>
public sealed class AgentSlot(Agent agent)
{
    /// <summary>Held by whoever steps the agent or looks at it.</summary>
    public Lock Lock { get; } = new();

    /// <summary>The agent; touched under <see cref="Lock"/> only.</summary>
    public Agent Agent { get; private set; } = agent;

    /// <summary>Puts the agent as it was at a checkpoint in the place of the agent as it is.</summary>
    public void Replace(Agent restored)
    {
        lock (Lock)
        {
            Agent = restored;
        }
    }

    /// <summary>What the agent says of itself, between two steps.</summary>
    public IReadOnlyDictionary<string, string> Describe()
    {
        lock (Lock)
        {
            return Agent.Describe();
        }
    }
}

/// <summary>The agents that a silo hosts, by run.</summary>
/// <remarks>
/// Agent grains put their agents here, and the shard of their silo finds them here without a message. A slot belongs to the run, not to the activation:
/// when an activation goes away, the agent's state stays until the run is over.
/// </remarks>
public sealed class AgentTable
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<AgentId, AgentSlot>> _runs = new(StringComparer.Ordinal);

    /// <summary>Adds an agent, unless it is here already.</summary>
    public void Add(string run, AgentId agent, Func<AgentSlot> make) =>
        _runs.GetOrAdd(run, static _ => new()).GetOrAdd(agent, static (_, make) => make(), make);

    /// <summary>The slot of an agent; none when this silo does not host it.</summary>
    public AgentSlot? Find(string run, AgentId agent) =>
        _runs.TryGetValue(run, out ConcurrentDictionary<AgentId, AgentSlot>? slots) && slots.TryGetValue(agent, out AgentSlot? slot) ? slot : null;

    /// <summary>Removes an agent.</summary>
    public void Remove(string run, AgentId agent)
    {
        if (_runs.TryGetValue(run, out ConcurrentDictionary<AgentId, AgentSlot>? slots) && slots.TryRemove(agent, out _) && slots.IsEmpty)
        {
            _runs.TryRemove(new(run, slots));
        }
    }

    /// <summary>Agents that this silo hosts, over all runs.</summary>
    public int Count => _runs.Values.Sum(slots => slots.Count);
}
