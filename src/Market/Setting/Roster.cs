using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Setting;

/// <summary>Numbers all agents of a market from 0 in order of id, so that engines can keep what they know of them in arrays.</summary>
/// <remarks>Order of places is order of ids.</remarks>
public sealed class Roster
{
    private const int WorldAgents = 3;
    private readonly int[] _first = new int[(int)AgentKind.Buyer + 2];

    /// <summary>The roster of a population and the agents of the outside world.</summary>
    public Roster(Population population)
    {
        ReadOnlySpan<int> counts = [WorldAgents, population.Suppliers.Count, population.Centers.Count, population.Brokers.Count, population.Buyers.Count];
        for (int kind = 0; kind < counts.Length; kind++)
        {
            _first[kind + 1] = _first[kind] + counts[kind];
        }
    }

    /// <summary>Agents in all.</summary>
    public int Count => _first[^1];

    /// <summary>The place of an agent, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The market has no such agent.</exception>
    public int PlaceOf(AgentId id) => Has(id)
        ? _first[(int)id.Kind] + id.Index
        : throw new ArgumentOutOfRangeException(nameof(id), id, "no such agent in this market");

    /// <summary>Whether the market has such an agent.</summary>
    public bool Has(AgentId id) => (uint)id.Kind <= (uint)AgentKind.Buyer && _first[(int)id.Kind] + id.Index < _first[(int)id.Kind + 1];

    /// <summary>The agent at a place.</summary>
    public AgentId At(int place)
    {
        int kind = (int)AgentKind.Buyer;
        while (place < _first[kind])
        {
            kind--;
        }

        return new AgentId((AgentKind)kind, place - _first[kind]);
    }
}
