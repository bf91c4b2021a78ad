using System.Text.Json.Nodes;
using CsCheck;
using MarketSim.Scenarios.Forms;
using MarketSim.Workbench.Drafts;

namespace MarketSim.Workbench.Tests.Drafts;

/// <summary>Drafts of the tiny market, and edits of them.</summary>
internal static class TinyDraft
{
    /// <summary>The file.</summary>
    public static string File { get; } = Path.Combine(Repository, "scenarios", "tiny.yaml");

    private static string Repository
    {
        get
        {
            DirectoryInfo? at = new(AppContext.BaseDirectory);
            while (at is not null && !System.IO.File.Exists(Path.Combine(at.FullName, "scenarios", "tiny.yaml")))
            {
                at = at.Parent;
            }

            return at!.FullName;
        }
    }

    /// <summary>A draft that changes nothing.</summary>
    public static ScenarioDraft New() => new(DraftBase.Open(File, out _)!);

    /// <summary>An edit: what is done, in words for a failing test, and doing it.</summary>
    public sealed record Edit(string What, Action<ScenarioDraft> Do)
    {
        public override string ToString() => What;
    }

    /// <summary>Edits as a reader makes them; most leave a scenario that can be run.</summary>
    public static Gen<Edit> Edits { get; } = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1_000_000], Gen.Double[0.9, 1.1]).Select((kind, number, factor) => kind switch
    {
        0 => new Edit("remove a policy", draft => RemoveFrom(draft, "policy", number)),
        1 => new Edit($"add a policy {number}", draft => draft.AddItem("policy", Policy(number))),
        2 => new Edit($"name a center {number}", draft => draft.AddItem("centers.named", new JsonObject { ["name"] = $"c{number}" })),
        3 => new Edit("remove a named center", draft => RemoveFrom(draft, "centers.named", number)),
        4 => new Edit($"change text {number}", draft => draft.Set("title", $"Title {number}: \"{number}\" # 标题")),
        5 => new Edit($"reset a value {number}", draft => draft.Reset(Numbers(draft)[number % Numbers(draft).Count].Path)),
        _ => new Edit($"change number {number} by {factor}", draft => Scale(draft, number, factor)),
    });

    /// <summary>All numbers of a draft.</summary>
    public static IReadOnlyList<(string Path, InputField Field, double Value)> Numbers(ScenarioDraft draft)
    {
        List<(string, InputField, double)> found = [];
        Visit(ScenarioForm.Root, draft.View.Tree, "", found);
        return found;
    }

    private static JsonObject Policy(int number) => new() { ["date"] = $"2024-0{1 + (number % 9)}-01", ["kind"] = "power_subsidy", ["amount"] = 0.01 * (number % 7) };

    private static void RemoveFrom(ScenarioDraft draft, string list, int number)
    {
        if (TreePath.Find(draft.View.Tree, list)?.Node is JsonArray { Count: > 0 } items)
        {
            draft.RemoveItem(list, number % items.Count);
        }
    }

    private static void Scale(ScenarioDraft draft, int number, double factor)
    {
        IReadOnlyList<(string Path, InputField Field, double Value)> all = Numbers(draft);
        (string path, InputField field, double value) = all[number % all.Count];
        double scaled = field.Kind == InputKind.Whole ? Math.Round(value * factor) : value * factor;
        draft.Set(path, Math.Clamp(scaled, field.Lowest ?? scaled, field.Highest ?? scaled));
    }

    private static void Visit(InputField field, JsonNode? node, string path, List<(string, InputField, double)> found)
    {
        switch (field.Kind, node)
        {
            case (InputKind.Record, JsonObject record):
                foreach (InputField key in field.Keys)
                {
                    Visit(key, record[key.Name], TreePath.Key(path, key.Name), found);
                }

                break;
            case (InputKind.List, JsonArray items):
                for (int i = 0; i < items.Count; i++)
                {
                    Visit(field.Item!, items[i], TreePath.Item(path, field, items, i), found);
                }

                break;
            case (InputKind.Number or InputKind.Whole, JsonValue number) when number.GetValueKind() == System.Text.Json.JsonValueKind.Number:
                found.Add((path, field, number.GetValue<double>()));
                break;
        }
    }
}
