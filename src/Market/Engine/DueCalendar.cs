using System.Runtime.InteropServices;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Engine;

/// <summary>Keeps which agents asked to be called when, so that nobody else is called.</summary>
public sealed class DueCalendar(DayPlan plan, Roster roster)
{
    private readonly Dictionary<long, List<int>> _due = [];
    private readonly PriorityQueue<long, long> _dates = new();
    private readonly Stack<List<int>> _spare = [];
    private readonly List<int> _now = [];
    private readonly bool[] _isCalled = new bool[roster.Count];
    private long _taken = -1;

    /// <summary>Notes a wish.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The phase wished for is over: the agent would wait for ever.</exception>
    public void Add(Wake wake)
    {
        long date = Date(wake.Day, plan.OrdinalOf(wake.Kind));
        if (date <= _taken)
        {
            throw new ArgumentOutOfRangeException(nameof(wake), wake, "an agent asked to be called in a phase that is over");
        }

        if (!_due.TryGetValue(date, out List<int>? places))
        {
            _due.Add(date, places = _spare.TryPop(out List<int>? spare) ? spare : []);
            _dates.Enqueue(date, date);
        }

        places.Add(roster.PlaceOf(wake.Agent));
    }

    /// <summary>The date of the next wish as one number that <see cref="Date"/> makes; the largest number when there is none.</summary>
    public long NextDate => _dates.TryPeek(out long date, out _) ? date : long.MaxValue;

    /// <summary>A phase of a day as one number; order of numbers is order of time.</summary>
    public static long Date(int day, int ordinal) => ((long)day << 16) | (uint)ordinal;

    /// <summary>
    /// The places of those to be called in a phase, in order: those who asked for it and those who have letters. What was asked is taken off the calendar.
    /// </summary>
    /// <remarks>The list is good until the next call.</remarks>
    public ReadOnlySpan<int> Take(int day, Phase phase, ReadOnlySpan<int> withLetters)
    {
        _now.Clear();
        _taken = Date(day, phase.Ordinal);
        if (NextDate == _taken)
        {
            _due.Remove(_dates.Dequeue(), out List<int>? places);
            Call(CollectionsMarshal.AsSpan(places));
            places!.Clear();
            _spare.Push(places);
        }

        Call(withLetters);
        _now.Sort();
        foreach (int place in _now)
        {
            _isCalled[place] = false;
        }

        return CollectionsMarshal.AsSpan(_now);
    }

    private void Call(ReadOnlySpan<int> places)
    {
        foreach (int place in places)
        {
            if (!_isCalled[place])
            {
                _isCalled[place] = true;
                _now.Add(place);
            }
        }
    }
}
