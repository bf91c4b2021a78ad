using MarketSim.Market.Engine;

namespace MarketSim.Grains.Runs;

/// <summary>The changes of policy of a run, in order, and the day from which the next one would hold.</summary>
internal sealed class RunSteering
{
    private readonly SortedDictionary<int, Steering> _changes = [];
    private Task _keeping = Task.CompletedTask;
    private int _next;

    /// <summary>All changes, in order of days.</summary>
    public Steering[] All => [.. _changes.Values];

    /// <summary>Takes over what is known; of two changes for a day the later one in the list holds.</summary>
    public void Take(IEnumerable<Steering> known)
    {
        _changes.Clear();
        foreach (Steering change in known)
        {
            _changes[change.Day] = change;
        }
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
            int day = Math.Max(_next, daysDone);
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
}
