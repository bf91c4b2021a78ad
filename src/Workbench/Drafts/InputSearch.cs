using System.Text.Json.Nodes;
using MarketSim.Scenarios.Forms;

namespace MarketSim.Workbench.Drafts;

/// <summary>Finds values by words in their paths and descriptions.</summary>
public static class InputSearch
{
    /// <summary>Values that are found at most.</summary>
    public const int Most = 60;

    /// <summary>Paths of values that have all words somewhere in their path, description or unit; those that have them in the path come first.</summary>
    /// <param name="tree">The scenario.</param>
    /// <param name="words">What is looked for; nothing is found for less than two letters.</param>
    /// <param name="more">Whether there are more than <see cref="Most"/>.</param>
    public static IReadOnlyList<string> Find(JsonObject tree, string words, out bool more)
    {
        string[] all = words.Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<(string Path, int Rank)> found = [];
        if (words.Trim().Length >= 2)
        {
            Visit(ScenarioForm.Root, tree, "", "", all, found);
        }

        more = found.Count > Most;
        return [.. found.OrderBy(one => one.Rank).Take(Most).Select(one => one.Path)];
    }

    private static void Visit(InputField field, JsonNode? node, string path, string above, string[] words, List<(string Path, int Rank)> found)
    {
        switch (field.Kind)
        {
            case InputKind.Record:
                foreach (InputField key in field.Keys)
                {
                    Visit(key, (node as JsonObject)?[key.Name], TreePath.Key(path, key.Name), above, words, found);
                }

                break;
            case InputKind.List when field.Item!.Kind == InputKind.Record:
                JsonArray items = node as JsonArray ?? [];
                for (int i = 0; i < items.Count; i++)
                {
                    // An item's own name in Chinese is looked at too: provinces are known by it.
                    Visit(field.Item, items[i], TreePath.Item(path, field, items, i), $"{(items[i] as JsonObject)?["name_zh"]}", words, found);
                }

                break;
            default:
                string where = path.Replace('_', ' ');
                if (words.All(word => Has(where, word)))
                {
                    found.Add((path, 0));
                }
                else if (words.All(word => Has(where, word) || Has(field.Description, word) || Has(field.Unit, word) || Has(above, word)))
                {
                    found.Add((path, 1));
                }

                break;
        }
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
