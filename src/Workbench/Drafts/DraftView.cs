using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Forms;

namespace MarketSim.Workbench.Drafts;

/// <summary>A draft as it stands: its values, what is wrong with them, and what differs from the baseline.</summary>
public sealed class DraftView
{
    private readonly DraftBase _base;
    private readonly ILookup<string, Diagnostic> _byPlace;

    internal DraftView(DraftBase baseline, IReadOnlyList<Assignment> set)
    {
        _base = baseline;
        ScenarioTemplate changed = baseline.Template.Set([.. set.Select(one => one.ToString())], out IReadOnlyList<Diagnostic> refused);
        LoadResult result = changed.With();
        Tree = DraftBase.Read(changed);
        Scenario = refused.Count == 0 ? result.Scenario : null;
        Findings = [.. refused.Concat(result.Diagnostics).Distinct()];
        _byPlace = Findings.ToLookup(found => TreePath.Find(Tree, found.Path)?.Place ?? found.Path);
        Changes = TreeChange.Between(baseline.Tree, Tree);
    }

    /// <summary>The values, as written.</summary>
    public JsonObject Tree { get; }

    /// <summary>The scenario; null while anything is wrong.</summary>
    public Scenario? Scenario { get; }

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Everything that differs from the baseline.</summary>
    public IReadOnlyList<TreeChange> Changes { get; }

    /// <summary>What is wrong with a value.</summary>
    /// <param name="place">Its path with items of lists by number.</param>
    public IEnumerable<Diagnostic> FindingsAt(string place) => _byPlace[place];

    /// <summary>How many things are wrong with a part.</summary>
    /// <param name="place">Its path with items of lists by number.</param>
    public int FindingsWithin(string place) => _byPlace.Where(found => TreePath.IsWithin(found.Key, place)).Sum(found => found.Count());

    /// <summary>What the baseline has in the place of a value: an item of a list may have had another number there.</summary>
    /// <param name="path">Path of the value in the draft.</param>
    /// <returns>Null if the baseline has no such value.</returns>
    public TreeSpot? Before(string path)
    {
        int open = path.IndexOf('[');
        while (open >= 0)
        {
            string list = path[..open];
            int close = path.IndexOf(']', open);
            if (TreePath.Find(_base.Tree, list) is { Node: JsonArray before, Field: { } field } && field.Item!.Identity is null && TreePath.Find(Tree, list) is { Node: JsonArray after }
                && int.TryParse(path[(open + 1)..close], NumberStyles.None, CultureInfo.InvariantCulture, out int now) && !JsonNode.DeepEquals(before, after))
            {
                int old = field.Item.Kind == InputKind.Record ? ItemPairs.Of(field, before, after).First(pair => pair.Now == now || now >= after.Count).Old : now;
                if (old < 0)
                {
                    return null;
                }

                path = TreePath.Place(list, old) + path[(close + 1)..];
            }

            open = path.IndexOf('[', open + 1);
        }

        return TreePath.Find(_base.Tree, path);
    }

    /// <summary>A small file that includes the baseline and says what differs.</summary>
    /// <param name="include">The baseline as the file is to name it.</param>
    public string ToYaml(string include)
    {
        var file = new JsonObject { ["include"] = include };
        foreach ((string key, JsonNode? value) in TreePatch.Of(_base.Tree, Tree))
        {
            file[key] = value?.DeepClone();
        }

        return YamlLines.Of(file);
    }

    /// <summary>The same changes as arguments of the command line.</summary>
    public IReadOnlyList<string> ToArguments() => [.. TreePatch.Assignments(_base.Tree, Tree).SelectMany(one => (string[])["--set", one.ToString()])];
}
