using System.Collections.Immutable;

namespace MarketSim.Workbench.Drafts;

/// <summary>What a draft sets now, what it set before each edit, and what it set before each undo.</summary>
/// <param name="Set">What it sets now, in order.</param>
/// <param name="Past">What it set before, the latest last.</param>
/// <param name="Future">What was undone, the latest last.</param>
public sealed record DraftHistory(ImmutableList<Assignment> Set, ImmutableList<ImmutableList<Assignment>> Past, ImmutableList<ImmutableList<Assignment>> Future)
{
    /// <summary>Edits that can be undone at most.</summary>
    public const int Most = 100;

    /// <summary>Nothing was done.</summary>
    public static DraftHistory Empty { get; } = new([], [], []);

    /// <summary>Whether there is something to undo.</summary>
    public bool CanUndo => Past.Count > 0;

    /// <summary>Whether there is something to do again.</summary>
    public bool CanRedo => Future.Count > 0;

    /// <summary>After an edit; the same if the edit changes nothing.</summary>
    public DraftHistory Do(ImmutableList<Assignment> set) =>
        set.SequenceEqual(Set) ? this : new DraftHistory(set, (Past.Count < Most ? Past : Past.RemoveAt(0)).Add(Set), []);

    /// <summary>Before the last edit; the same if there was none.</summary>
    public DraftHistory Undo() => CanUndo ? new DraftHistory(Past[^1], Past.RemoveAt(Past.Count - 1), Future.Add(Set)) : this;

    /// <summary>After the last edit that was undone; the same if there was none.</summary>
    public DraftHistory Redo() => CanRedo ? new DraftHistory(Future[^1], Past.Add(Set), Future.RemoveAt(Future.Count - 1)) : this;
}
