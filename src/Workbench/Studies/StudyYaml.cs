using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MarketSim.Workbench.Studies;

/// <summary>Writes a form's study as a study file. Texts are quoted, so that nothing in them can become anything else.</summary>
public static class StudyYaml
{
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    /// <param name="draft">The form.</param>
    /// <param name="baseline">Path of the baseline's file, as the study file names it.</param>
    public static string Of(StudyDraft draft, string baseline)
    {
        var text = new StringBuilder();
        void Line(string key, string value) => text.Append(key).Append(": ").Append(value).Append('\n');
        Line("name", Text(draft.Name.Trim()));
        if (draft.Title.Trim().Length > 0)
        {
            Line("title", Text(draft.Title.Trim()));
        }

        Line("baseline", Text(baseline));
        string[] set = [.. draft.Set.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (set.Length > 0)
        {
            Line("set", $"[{string.Join(", ", set.Select(Text))}]");
        }

        Line("replicates", Value(draft.Replicates));
        text.Append(draft.Factors.Count == 0 ? "factors: []\n" : "factors:\n");
        foreach (FactorDraft factor in draft.Factors)
        {
            text.Append("  - ").Append(Factor(factor)).Append('\n');
        }

        Line("outcomes", $"[{string.Join(", ", draft.Outcomes.Select(Text))}]");
        text.Append(Section(draft));
        return text.ToString();
    }

    /// <summary>Name of a factor's column: its own, or the last key of its path.</summary>
    public static string NameOf(FactorDraft factor) =>
        factor.Name.Trim() is { Length: > 0 } name ? name : factor.Path.Trim().Split('.')[^1].Split('[')[0];

    private static string Factor(FactorDraft factor)
    {
        string name = factor.Name.Trim().Length > 0 ? $", name: {Text(factor.Name.Trim())}" : "";
        string what = factor.IsRange
            ? $"range: {{from: {Value(factor.From)}, to: {Value(factor.To)}, steps: {Value(factor.Steps)}{(factor.IsWhole ? ", whole: true" : "")}}}"
            : $"values: [{string.Join(", ", factor.Values.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Value))}]";
        return $"{{path: {Text(factor.Path.Trim())}{name}, {what}}}";
    }

    private static string Section(StudyDraft draft)
    {
        string[] Named(string part) => [.. draft.Factors.Where(factor => factor.Part == part).Select(factor => Text(NameOf(factor)))];
        return draft.Kind switch
        {
            "sensitivity" => $"sensitivity: {{method: {Text(draft.Method)}, {(draft.Method == "sobol" ? "rows" : "trajectories")}: {Value(draft.Rows)}}}\n",
            "plan" => $"plan: {{place: {Text(draft.Place.Trim())}, build_ahead: {Named("lever").FirstOrDefault() ?? "\"\""}, futures: [{string.Join(", ", Named("future"))}], parameters: [{string.Join(", ", Named("parameter"))}]}}\n",
            "calibrate" => $"calibration: {{facts: [{string.Join(", ", draft.Facts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Text))}]}}\n",
            _ when draft.Design != "grid" => $"design: {{kind: {Text(draft.Design)}, points: {Value(draft.Points)}}}\n",
            _ => "",
        };
    }

    private static string Text(string text) => JsonSerializer.Serialize(text, Quoting);

    /// <summary>A number or a truth value as it is; anything else is a text.</summary>
    private static string Value(string text) => text.Trim() is var bare && (bare is "true" or "false" || double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) ? bare : Text(bare);
}
