using System.Text.Json.Nodes;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Forms;

namespace MarketSim.Workbench.Drafts;

/// <summary>A named center in a draft.</summary>
public static class CenterDraft
{
    /// <summary>Path of the named centers.</summary>
    public const string List = "centers.named";

    /// <summary>Values that are varied at most, in all.</summary>
    public const int MostValues = 24;

    /// <summary>Names of the centers that a draft names.</summary>
    public static IReadOnlyList<string> Names(DraftView view) => TreePath.Find(view.Tree, List) is { Node: JsonArray items, Field: { } field }
        ? [.. items.Select(item => TreePath.IdOf(field.Item, item)).OfType<string>()] : [];

    /// <summary>Path of a center.</summary>
    public static string PathOf(string name) => $"{List}[{name}]";

    /// <summary>Adds a center of which only the name is said.</summary>
    public static void Add(ScenarioDraft draft, string name) => draft.AddItem(List, new JsonObject { ["name"] = name });

    /// <summary>Takes a center out.</summary>
    public static void Remove(ScenarioDraft draft, string name)
    {
        int index = Names(draft.View).ToList().IndexOf(name);
        if (index >= 0)
        {
            draft.RemoveItem(List, index);
        }
    }

    /// <summary>Reads what is to be varied, a line each: <c>cards.count=500,1000,2000</c>; and tries each value.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="name">Name of the center.</param>
    /// <param name="lines">The lines; empty ones say nothing.</param>
    /// <param name="wrong">What is wrong with a line, by its number.</param>
    public static IReadOnlyList<string> Vary(ScenarioDraft draft, string name, IReadOnlyList<string> lines, out IReadOnlyDictionary<int, Text> wrong)
    {
        List<string> taken = [];
        var found = new SortedDictionary<int, Text>();
        int values = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            string[] parts = line.Split('=', 2);
            string[] each = parts.Length < 2 ? [] : parts[1].Split(',', StringSplitOptions.TrimEntries);
            values += each.Length;
            if (each.Length == 0 || each.Contains("") || each.Distinct(StringComparer.Ordinal).Count() != each.Length || parts[0].Trim().Length == 0)
            {
                found[i] = new("what=value,value with different values, such as cards.count=500,1000", "格式为“参数=值,值”，值各不相同，如 cards.count=500,1000");
            }
            else if (values > MostValues)
            {
                found[i] = new($"more than {MostValues} values in all", $"取值总数超过 {MostValues}");
            }
            else if (each.Select(value => Try(draft, name, parts[0].Trim(), value)).FirstOrDefault(finding => finding is not null) is { } finding)
            {
                found[i] = Market.Texts.Text.Same(finding.Message + (finding.Allowed is null ? "" : $"; {finding.Allowed}"));
            }
            else
            {
                taken.Add($"{parts[0].Trim()}={string.Join(',', each)}");
            }
        }

        wrong = found;
        return taken;
    }

    /// <summary>What is wrong with a value; null if nothing is, or if the draft itself is wrong.</summary>
    private static Diagnostic? Try(ScenarioDraft draft, string name, string what, string value)
    {
        // A center has a name and cards, as the scenario has: the cards of the scenario are named in brackets.
        string first = what.Split('.', '[')[0];
        bool ofScenario = ScenarioForm.Root.Find(first) is not null && (first is not ("name" or "cards") || what.StartsWith("cards[", StringComparison.Ordinal));
        string path = ofScenario ? what : $"{PathOf(name)}.{what}";
        return draft.Base.Template.With([.. draft.History.Set.Select(one => one.ToString()), $"{path}={value}"]).Diagnostics is [var found, ..] ? found : null;
    }
}
