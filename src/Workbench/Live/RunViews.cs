using System.Collections.Concurrent;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Live;

/// <summary>The views of runs, shared by all readers.</summary>
/// <param name="queue">What is under way.</param>
/// <param name="library">What lies in folders.</param>
public sealed class RunViews(JobQueue queue, RunLibrary library)
{
    private const int MostKept = 6;
    private readonly ConcurrentDictionary<string, (DateTime Written, RunView View)> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, RunView> _live = new();

    /// <summary>The view of a run.</summary>
    /// <param name="name">Name of its folder.</param>
    /// <param name="wrong">Why there is none; null if there is one, or if it has not begun.</param>
    public RunView? Of(string name, out string? wrong)
    {
        wrong = null;
        if (queue.Of(name) is { Live: not null } job && (job.State == JobState.Running || library.Find(name) is not { IsComplete: true }))
        {
            foreach (int over in _live.Keys.Except(queue.Jobs.Select(one => one.Number)))
            {
                _live.TryRemove(over, out _);
            }

            return _live.GetOrAdd(job.Number, _ => RunView.Of(job)!);
        }

        if (library.Find(name) is not { } entry)
        {
            return null;
        }

        if (_read.TryGetValue(name, out (DateTime Written, RunView View) known) && known.Written == entry.Written)
        {
            return known.View;
        }

        if (RunView.Of(entry, library, out wrong) is not { } view)
        {
            return null;
        }

        if (_read.Count >= MostKept)
        {
            _read.Clear();
        }

        _read[name] = (entry.Written, view);
        return view;
    }
}
