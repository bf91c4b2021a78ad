using System.Text.Json.Nodes;
using MarketSim.Scenarios.Forms;
using MarketSim.Workbench.Drafts;

namespace MarketSim.Workbench.Editing;

/// <summary>A draft on a reader's page: what the fields read and write.</summary>
public sealed class DraftDesk(OpenDraft open)
{
    /// <summary>The draft.</summary>
    public OpenDraft Open { get; } = open;

    /// <summary>The draft.</summary>
    public ScenarioDraft Draft => Open.Draft;

    /// <summary>The draft as it stands.</summary>
    public DraftView View => Draft.View;

    /// <summary>Number of the policy event that is chosen; -1 for none.</summary>
    public int Event { get; set; } = -1;

    /// <summary>A value and its field; null if there is no such value.</summary>
    public TreeSpot? At(string path) => TreePath.Find(View.Tree, path);

    /// <summary>What the baseline says, or holds by default; null if neither.</summary>
    public JsonNode? Before(string path, InputField field) => View.Before(path)?.Node ?? field.Default;

    /// <summary>Takes what a reader typed into a field. Nothing typed leaves an optional value unsaid.</summary>
    public void Type(string path, InputField field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text) && !field.Required)
        {
            Unset(path);
        }
        else
        {
            Set(path, FieldText.Read(field, text ?? ""));
        }
    }

    /// <summary>Sets a value.</summary>
    public void Set(string path, JsonNode? value)
    {
        if (PolicyEdits.EventOf(path) is { } policy)
        {
            Event = PolicyEdits.Change(Draft, policy.Index, item => item[policy.Key] = value);
        }
        else
        {
            Draft.Set(path, value);
        }
    }

    /// <summary>Leaves a value unsaid.</summary>
    public void Unset(string path)
    {
        if (PolicyEdits.EventOf(path) is { } policy)
        {
            Event = PolicyEdits.Change(Draft, policy.Index, item => item.Remove(policy.Key));
        }
        else
        {
            Draft.Unset(path);
        }
    }

    /// <summary>The names that a field may name: the ids of the items of a list of the draft.</summary>
    public IReadOnlyList<string> Names(string list) =>
        At(list) is { Node: JsonArray items, Field: { } field } ? [.. items.Select(item => TreePath.IdOf(field.Item, item)).OfType<string>()] : [];
}
