using MarketSim.Market.Identity;

namespace MarketSim.Market.Engine;

/// <summary>Keeps which agents asked to be called when, so that nobody else is called.</summary>
public sealed class DueCalendar(DayPlan plan)
{
    private readonly Dictionary<(int Day, int Ordinal), List<AgentId>> _due = [];
    private readonly SortedSet<AgentId> _now = [];

    /// <summary>Notes a wish.</summary>
    public void Add(Wake wake)
    {
        (int, int) key = (wake.Day, plan.OrdinalOf(wake.Kind));
        if (!_due.TryGetValue(key, out List<AgentId>? agents))
        {
            _due.Add(key, agents = []);
        }

        agents.Add(wake.Agent);
    }

    /// <summary>Whether anybody asked for this phase.</summary>
    public bool Any(int day, Phase phase) => _due.ContainsKey((day, phase.Ordinal));

    /// <summary>Who is to be called in a phase, in order of id: those who asked for it and those who have letters. What was asked is taken off the calendar.</summary>
    public IReadOnlyCollection<AgentId> Take(int day, Phase phase, IEnumerable<AgentId> withLetters)
    {
        _now.Clear();
        if (_due.Remove((day, phase.Ordinal), out List<AgentId>? agents))
        {
            _now.UnionWith(agents);
        }

        _now.UnionWith(withLetters);
        return [.. _now];
    }
}
