using System.Text.Json.Nodes;
using MarketSim.Scenarios.Forms;

namespace MarketSim.Workbench.Drafts;

/// <summary>A value that differs from the baseline's.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Before">The baseline's value; null if it has none.</param>
/// <param name="After">The draft's value; null if it has none.</param>
/// <param name="Unit">Unit of both; empty if they have none.</param>
public sealed record TreeChange(string Path, JsonNode? Before, JsonNode? After, string Unit)
{
    /// <summary>Everything that differs between two scenarios, in the order of their inputs.</summary>
    public static IReadOnlyList<TreeChange> Between(JsonNode? before, JsonNode? after)
    {
        List<TreeChange> changes = [];
        Compare(ScenarioForm.Root, before, after, "", changes);
        return changes;
    }

    private static void Compare(InputField field, JsonNode? before, JsonNode? after, string path, List<TreeChange> changes)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return;
        }

        switch (field.Kind, before, after)
        {
            case (InputKind.Record, JsonObject or null, JsonObject or null):
                foreach (InputField key in field.Keys)
                {
                    // What is not written holds by default: writing the default changes nothing.
                    Compare(key, (before as JsonObject)?[key.Name] ?? key.Default, (after as JsonObject)?[key.Name] ?? key.Default, TreePath.Key(path, key.Name), changes);
                }

                break;
            case (InputKind.List, JsonArray or null, JsonArray or null) when field.Item!.Kind == InputKind.Record:
                CompareItems(field, before as JsonArray ?? [], after as JsonArray ?? [], path, changes);
                break;
            default:
                changes.Add(new TreeChange(path, before, after, field.Unit));
                break;
        }
    }

    private static void CompareItems(InputField list, JsonArray before, JsonArray after, string path, List<TreeChange> changes)
    {
        foreach ((int old, int now) in ItemPairs.Of(list, before, after))
        {
            if (old >= 0 && now >= 0)
            {
                Compare(list.Item!, before[old], after[now], TreePath.Item(path, list, after, now), changes);
            }
            else if (now >= 0)
            {
                changes.Add(new TreeChange(TreePath.Item(path, list, after, now), null, after[now], ""));
            }
            else
            {
                changes.Add(new TreeChange(TreePath.Item(path, list, before, old), before[old], null, ""));
            }
        }
    }
}
