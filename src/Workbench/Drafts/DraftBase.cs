using System.Text.Json.Nodes;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Forms;

namespace MarketSim.Workbench.Drafts;

/// <summary>The scenario that a draft changes.</summary>
public sealed class DraftBase
{
    private DraftBase(string file, ScenarioTemplate template)
    {
        File = file;
        Template = template;
        Tree = Read(template);
        Remarks = template.Remarks();
    }

    /// <summary>Its file, a full path.</summary>
    public string File { get; }

    /// <summary>The scenario as it is read: what is written, and not the defaults.</summary>
    public ScenarioTemplate Template { get; }

    /// <summary>The same as a tree.</summary>
    public JsonObject Tree { get; }

    /// <summary>What its files say about where values come from.</summary>
    public ValueRemarks Remarks { get; }

    /// <summary>Reads a scenario file, or the <c>run.json</c> of a run.</summary>
    /// <param name="file">The file, a full path.</param>
    /// <param name="wrong">What keeps it from being read; what is wrong with its values is found later, at each.</param>
    public static DraftBase? Open(string file, out IReadOnlyList<Diagnostic> wrong) =>
        ScenarioTemplate.Read(file, out wrong) is { } template ? new DraftBase(file, template) : null;

    /// <summary>What a template has, as a tree.</summary>
    internal static JsonObject Read(ScenarioTemplate template) => (JsonObject)JsonNode.Parse(template.ToJson())!;
}
