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
