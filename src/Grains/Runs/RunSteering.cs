using MarketSim.Grains.Codecs;
using MarketSim.Market.Engine;

namespace MarketSim.Grains.Runs;

/// <summary>The changes of policy of a run, in order, and the day from which the next one would hold.</summary>
internal sealed class RunSteering
{
    private readonly SortedDictionary<int, Steering> _changes = [];
    private readonly HashSet<int> _recorded = [];
    private Task _keeping = Task.CompletedTask;
    private int _received;
    private int _next;

    /// <summary>All changes, in order of days.</summary>
    public Steering[] All => [.. _changes.Values];

    /// <summary>Takes over what is known. What the leader has recorded holds, whatever was kept elsewhere.</summary>
    /// <param name="recorded">What the leader has recorded.</param>
    /// <param name="kept">What the store has kept; it may hold changes that the leader does not know yet.</param>
    /// <param name="received">Days whose rows the leader has: nothing that it does not know held in them, or begins to hold.</param>
    /// <returns>What was kept and does not hold.</returns>
    public string[] Take(IEnumerable<Steering> recorded, IEnumerable<Steering> kept, int received)
    {
        var notices = new List<string>();
        _received = received;
        _changes.Clear();
        _recorded.Clear();
        foreach (Steering change in recorded)
        {
            _changes[change.Day] = change;
            _recorded.Add(change.Day);
        }

        foreach (Steering change in kept)
        {
            bool isNew = !_recorded.Contains(change.Day);
            if (isNew && change.Day >= received)
            {
                _changes[change.Day] = change;
            }
            else if (isNew || !PayloadBytes.Write(change).AsSpan().SequenceEqual(PayloadBytes.Write(_changes[change.Day])))
            {
                notices.Add($"the store has a change of policy on day {change.Day} that is not the run's; what the run recorded holds");
            }
        }

        return [.. notices];
    }

    /// <summary>Adds a change that holds from the next day on, once it is kept: a run that is taken up again makes it again.</summary>
    /// <returns>That day.</returns>
    public async Task<int> AddAsync(Steering change, int daysDone, Func<Steering[], Task> keep)
    {
        Task before = _keeping;
        var done = new TaskCompletionSource();
        _keeping = done.Task;
        await before;
        try
        {
            int day = NextFree(daysDone);
            Steering dated = change with { Day = day };
            await keep([.. _changes.Values.Where(other => other.Day != day), dated]);
            _changes[day] = dated;
            return day;
        }
        finally
        {
            done.SetResult();
        }
    }

    /// <summary>Begins a day: from now on, changes hold from the next one. A change that is just being kept is waited for.</summary>
    /// <returns>The change that begins to hold; none as a rule.</returns>
    public async Task<Steering?> BeginDayAsync(int day)
    {
        while (!_keeping.IsCompleted)
        {
            await _keeping;
        }

        _next = day + 1;
        return _changes.GetValueOrDefault(day);
    }

    /// <summary>A day is over, or has failed.</summary>
    public void EndDay(int daysDone) => _next = daysDone;

    /// <remarks>While lost days are run again, their rows are known already; and what is recorded for a day stays.</remarks>
    private int NextFree(int daysDone)
    {
        int day = Math.Max(Math.Max(_next, daysDone), _received);
        while (_recorded.Contains(day))
        {
            day++;
        }

        return day;
    }
}
