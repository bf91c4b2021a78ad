using System.Collections.Concurrent;

namespace MarketSim.Workbench.Studies;

/// <summary>Keeps forms that are being filled in, so that a lost connection loses nothing. The oldest are forgotten.</summary>
public sealed class StudyDraftStore
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<string, StudyDraft> _drafts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>A new form.</summary>
    /// <returns>Its name in addresses, which nobody guesses.</returns>
    public string Begin(StudyDraft draft)
    {
        string id = Guid.NewGuid().ToString("N");
        _drafts[id] = draft;
        _order.Enqueue(id);
        while (_order.Count > Most && _order.TryDequeue(out string? oldest))
        {
            _drafts.TryRemove(oldest, out _);
        }

        return id;
    }

    /// <summary>A form by its name; null if it is forgotten.</summary>
    public StudyDraft? Find(string? id) => id is not null && _drafts.TryGetValue(id, out StudyDraft? draft) ? draft : null;
}
