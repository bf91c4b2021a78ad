using System.Collections.Concurrent;
using MarketSim.Market.Identity;

namespace MarketSim.Grains.Agents;

/// <summary>Where the agents of a silo sit, by run.</summary>
/// <remarks>
/// Agent grains take their seats here and the shard of their silo finds them here, without a message. A seat belongs to the run, not to the activation:
/// when an activation goes away, whyever, the agent's state stays until the run is over.
/// </remarks>
public sealed class SeatTable
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<AgentId, AgentSeat>> _runs = new(StringComparer.Ordinal);

    /// <summary>Seats an agent, unless it already sits.</summary>
    public void Take(string run, AgentId agent, Func<AgentSeat> make) =>
        _runs.GetOrAdd(run, static _ => new()).GetOrAdd(agent, static (_, make) => make(), make);

    /// <summary>The seat of an agent; none when it does not sit in this silo.</summary>
    public AgentSeat? Find(string run, AgentId agent) =>
        _runs.TryGetValue(run, out ConcurrentDictionary<AgentId, AgentSeat>? seats) && seats.TryGetValue(agent, out AgentSeat? seat) ? seat : null;

    /// <summary>Takes an agent's seat away.</summary>
    public void Leave(string run, AgentId agent)
    {
        if (_runs.TryGetValue(run, out ConcurrentDictionary<AgentId, AgentSeat>? seats) && seats.TryRemove(agent, out _) && seats.IsEmpty)
        {
            _runs.TryRemove(new(run, seats));
        }
    }

    /// <summary>Seats taken in this silo, over all runs.</summary>
    public int Count => _runs.Values.Sum(seats => seats.Count);
}
