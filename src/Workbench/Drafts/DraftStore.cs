using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using MarketSim.Scenarios;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Drafts;

/// <summary>The drafts of all readers. Each edit is on disk before the page shows it, so that a reload or a new start brings them back.</summary>
public sealed class DraftStore(ScenarioShelf shelf)
{
    /// <summary>Drafts that are held in memory at most; others come back from disk.</summary>
    private const int Most = 30;

    private readonly ConcurrentDictionary<string, OpenDraft> _open = new(StringComparer.Ordinal);

    /// <summary>Begins a draft of a scenario.</summary>
    /// <param name="source">The scenario.</param>
    /// <param name="wrong">What keeps it from being read.</param>
    public OpenDraft? Begin(ScenarioSource source, out IReadOnlyList<Diagnostic> wrong) =>
        DraftBase.Open(shelf.FileOf(source), out wrong) is { } baseline ? Hold(Guid.NewGuid().ToString("N")[..12], source, new ScenarioDraft(baseline)) : null;

    /// <summary>A draft by its id; null if there is none, or if its scenario can no longer be read.</summary>
    public OpenDraft? Find(string? id)
    {
        if (!RunNames.IsName(id))
        {
            return null;
        }

        if (_open.TryGetValue(id!, out OpenDraft? open))
        {
            return open;
        }

        try
        {
            return JsonSerializer.Deserialize<Kept>(File.ReadAllText(FileOf(id!))) is { } kept && ScenarioSource.Parse(kept.Source) is { } source
                && DraftBase.Open(shelf.FileOf(source), out _) is { } baseline ? Hold(id!, source, new ScenarioDraft(baseline, kept.History())) : null;
        }
        catch (Exception reason) when (reason is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string FileOf(string id) => Path.Combine(shelf.Kept, "drafts", id + ".json");

    private OpenDraft Hold(string id, ScenarioSource source, ScenarioDraft draft)
    {
        var open = new OpenDraft(id, source, draft);
        if (!_open.TryAdd(id, open))
        {
            return _open[id];
        }

        draft.Changed += () => Save(open);
        foreach (OpenDraft old in _open.Values.OrderByDescending(other => other.Opened).Skip(Most))
        {
            _open.TryRemove(old.Id, out _);
        }

        return open;
    }

    private void Save(OpenDraft open)
    {
        lock (open)
        {
            Directory.CreateDirectory(Path.Combine(shelf.Kept, "drafts"));
            ScenarioShelf.Write(FileOf(open.Id), JsonSerializer.Serialize(Kept.Of(open)));
        }
    }

    private sealed record Kept(string Source, Assignment[] Set, Assignment[][] Past, Assignment[][] Future)
    {
        public static Kept Of(OpenDraft open)
        {
            DraftHistory history = open.Draft.History;
            return new(open.Source.ToString(), [.. history.Set], [.. history.Past.Select(set => set.ToArray())], [.. history.Future.Select(set => set.ToArray())]);
        }

        public DraftHistory History() => new([.. Set], [.. Past.Select(set => set.ToImmutableList())], [.. Future.Select(set => set.ToImmutableList())]);
    }
}

/// <summary>A draft that pages can work on.</summary>
/// <param name="Id">Its id, part of the page's address.</param>
/// <param name="Source">The scenario that it changes.</param>
/// <param name="Draft">The draft.</param>
public sealed record OpenDraft(string Id, ScenarioSource Source, ScenarioDraft Draft)
{
    /// <summary>When it was opened; for the order in which drafts leave memory.</summary>
    internal long Opened { get; } = Environment.TickCount64;
}
