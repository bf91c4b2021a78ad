using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MarketSim.Workbench.Drafts;

/// <summary>A scenario that is being edited: a baseline, the values set so far, and the way back.</summary>
/// <remarks>Safe to use from several pages at once: each edit is whole, and pages are told of the others'.</remarks>
public sealed class ScenarioDraft(DraftBase baseline, DraftHistory? history = null)
{
    private readonly Lock _gate = new();
    private DraftHistory _history = history ?? DraftHistory.Empty;
    private DraftView? _view;

    /// <summary>An edit was made, here or on another page.</summary>
    public event Action? Changed;

    /// <summary>What it changes.</summary>
    public DraftBase Base { get; } = baseline;

    /// <summary>What was set, and what can be undone and done again.</summary>
    public DraftHistory History
    {
        get
        {
            lock (_gate)
            {
                return _history;
            }
        }
    }

    /// <summary>The draft as it stands.</summary>
    public DraftView View
    {
        get
        {
            lock (_gate)
            {
                return _view ??= new DraftView(Base, _history.Set);
            }
        }
    }

    /// <summary>Sets a value.</summary>
    /// <param name="path">Where; see <see cref="TreePath"/>.</param>
    /// <param name="value">The value; it need not be a right one.</param>
    public void Set(string path, JsonNode? value) => Edit(set => With(set, Assignment.Of(path, value)));

    /// <summary>Takes a change back: an item that was added goes, one that was taken out comes back.</summary>
    public void Reset(TreeChange change)
    {
        int open = change.Path.EndsWith(']') ? change.Path.LastIndexOf('[') : -1;
        if (open >= 0 && change.Before is null && TreePath.Find(View.Tree, change.Path) is { } added)
        {
            EditList(change.Path[..open], items => items.RemoveAt(IndexOf(added)));
        }
        else if (open >= 0 && change.After is null && TreePath.Find(Base.Tree, change.Path) is { } removed)
        {
            EditList(change.Path[..open], items => items.Insert(Math.Min(IndexOf(removed), items.Count), removed.Node?.DeepClone()));
        }
        else
        {
            Reset(change.Path);
        }
    }

    /// <summary>Gives a value, and all that lies in it, back what the baseline says.</summary>
    public void Reset(string path)
    {
        JsonNode? before = View.Before(path)?.Node;
        if (PolicyEdits.EventOf(path) is { } policy)
        {
            PolicyEdits.Change(this, policy.Index, item => Put(item, policy.Key, before));
            return;
        }

        TreeSpot? now = TreePath.Find(View.Tree, path);
        Edit(set =>
        {
            ImmutableList<Assignment> kept = set.RemoveAll(one => TreePath.IsWithin(one.Path, path));
            return kept.Any(one => TreePath.IsWithin(path, one.Path)) ? kept.Add(Assignment.Of(path, before ?? now?.Field.Default)) : kept;
        });
    }

    /// <summary>Gives all values back what the baseline says.</summary>
    public void ResetAll() => Edit(_ => []);

    /// <summary>Sets these values and no others.</summary>
    public void Replace(IEnumerable<Assignment> set) => Edit(_ => [.. set]);

    /// <summary>Leaves a value unsaid, so that what holds by default holds.</summary>
    public void Unset(string path)
    {
        int dot = path.LastIndexOf('.');
        if (dot < 0 || TreePath.Find(Base.Tree, path)?.Node is null)
        {
            Reset(path);
        }
        else if (TreePath.Find(View.Tree, path[..dot])?.Node is JsonObject owner)
        {
            var without = (JsonObject)owner.DeepClone();
            without.Remove(path[(dot + 1)..]);
            Set(path[..dot], without);
        }
    }

    /// <summary>Sets several values in one step.</summary>
    public void SetAll(IEnumerable<(string Path, JsonNode? Value)> values) =>
        Edit(set => values.Aggregate(set, (list, one) => With(list, Assignment.Of(one.Path, one.Value))));

    /// <summary>Adds an item at the end of a list.</summary>
    public void AddItem(string list, JsonNode item) => EditList(list, items => items.Add(item.DeepClone()));

    /// <summary>Takes an item out of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">Number of the item, from 0.</param>
    public void RemoveItem(string list, int index) => EditList(list, items => items.RemoveAt(index));

    /// <summary>Sets a list. One that the baseline has, in whatever order, is as the baseline has it; one that it does not have is not there rather than empty.</summary>
    internal void SetList(string list, JsonArray items)
    {
        JsonNode? before = TreePath.Find(Base.Tree, list)?.Node;
        if (before is JsonArray same ? ItemPairs.AreSame(same, items) : items.Count == 0)
        {
            Reset(list);
        }
        else
        {
            Set(list, items);
        }
    }

    /// <summary>Takes the last edit back.</summary>
    public void Undo() => Step(history => history.Undo());

    /// <summary>Makes the edit again that was taken back last.</summary>
    public void Redo() => Step(history => history.Redo());

    private static ImmutableList<Assignment> With(ImmutableList<Assignment> set, Assignment one) =>
        set.RemoveAll(other => TreePath.IsWithin(other.Path, one.Path)).Add(one);

    private static void Put(JsonObject item, string key, JsonNode? value)
    {
        if (value is null)
        {
            item.Remove(key);
        }
        else
        {
            item[key] = value.DeepClone();
        }
    }

    private static int IndexOf(TreeSpot item) => int.Parse(item.Place[(item.Place.LastIndexOf('[') + 1)..^1], CultureInfo.InvariantCulture);

    private void EditList(string list, Action<JsonArray> edit)
    {
        JsonArray items = TreePath.Find(View.Tree, list)?.Node is JsonArray there ? (JsonArray)there.DeepClone() : [];
        edit(items);
        SetList(list, items);
    }

    private void Edit(Func<ImmutableList<Assignment>, ImmutableList<Assignment>> edit) => Step(history => history.Do(edit(history.Set)));

    private void Step(Func<DraftHistory, DraftHistory> step)
    {
        lock (_gate)
        {
            DraftHistory next = step(_history);
            if (ReferenceEquals(next, _history))
            {
                return;
            }

            (_history, _view) = (next, null);
        }

        Changed?.Invoke();
    }
}
