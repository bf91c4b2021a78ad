using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Forms;
using MarketSim.Scenarios.Including;
using MarketSim.Scenarios.Schema;
using MarketSim.Scenarios.Shapes;
using MarketSim.Scenarios.Writing;
using MarketSim.Scenarios.Yaml;

namespace MarketSim.Scenarios.Tests.Documents;

/// <summary>Writes the tables of all parameters: names, types and limits from the records, meanings from their documentation, values and sources from the national scenario.</summary>
internal sealed class ParameterTables
{
    private readonly Documentation _documentation = Documentation.Read();
    private readonly ScenarioComments _comments;
    private readonly MappingNode _written;
    private readonly JsonNode _resolved;
    private readonly StringBuilder _text = new();

    private ParameterTables(string file)
    {
        RecordShape shape = RecordShape.Of(typeof(Scenario));
        _written = new IncludingReader(shape, LoadLimits.Default, new Findings()).Read(file)!;
        _resolved = JsonNode.Parse(ScenarioWriter.ToJson(ScenarioLoader.Load(file).Scenario!))!;
        _comments = new ScenarioComments(File.ReadAllLines(file));
    }

    /// <summary>The document.</summary>
    public static string Of(string file)
    {
        var tables = new ParameterTables(file);
        tables._text.Append("# Parameters\n\n");
        tables._text.Append("Generated from the input records, their documentation comments and `scenarios/national-2026.yaml`; a test holds it up to date\n");
        tables._text.Append("(`UPDATE_DOCS=1 dotnet test --project tests/Scenarios` rewrites it). Do not edit.\n\n");
        tables._text.Append("A table for each part of a scenario file. *Allowed* is what `marketsim check` accepts.\n");
        tables._text.Append("*Assumed* is the plausible range of a value that no source gives: what a sensitivity study should cover.\n");
        tables._text.Append("*Baseline* is the national scenario's value: of a list's items one after the other, or least and most; in bold the\n");
        tables._text.Append("default of a key that it leaves out. *Source* is the number of the remark below the table, the comment that stands over the\n");
        tables._text.Append("figure in the scenario file. More on sources: [data.md](data.md).\n");
        tables.Record("", RecordShape.Of(typeof(Scenario)), [tables._resolved], [tables._written]);
        return tables._text.ToString();
    }

    /// <summary>A table of a record that stands at one place, or at several in a list, and then those of the records within.</summary>
    private void Record(string path, RecordShape shape, List<JsonNode?> values, List<SourceNode?> nodes)
    {
        var remarks = new List<string>();
        string items = shape.Identity is { } identity && path.EndsWith("[]", StringComparison.Ordinal) && values.Count <= ValueText.MostListed
            ? $" Items: {string.Join(", ", values.Select(value => (string?)value?[identity.Name]))}." : "";
        _text.Append(CultureInfo.InvariantCulture, $"\n## {(path.Length == 0 ? "The file" : path)}\n\n{_documentation.Of(shape.Type)}{items}\n\n");
        _text.Append("| key | type | unit | allowed | assumed | baseline | meaning | source |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (KeyShape key in shape.Keys)
        {
            Row(shape, key, values, nodes, remarks);
        }

        for (int i = 0; i < remarks.Count; i++)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "\n" : "")}{i + 1}. {remarks[i]}\n");
        }

        foreach (KeyShape key in shape.Keys)
        {
            Within(path.Length == 0 ? key.Name : $"{path}.{key.Name}", key, values, nodes);
        }
    }

    private void Row(RecordShape shape, KeyShape key, List<JsonNode?> values, List<SourceNode?> nodes, List<string> remarks)
    {
        PropertyInfo property = shape.Type.GetProperty(key.Property)!;
        string meaning = _documentation.Of(property) ?? throw new InvalidOperationException($"{shape.Type.Name}.{key.Property} is not documented");
        bool leaf = key.Value is not RecordShape and not ListShape { Item: RecordShape };
        string baseline = leaf ? ValueText.Of([.. values.Select(value => value?[key.Name])]) : key.Value is RecordShape ? "below" : Counted(values, key.Name);
        string? remark = leaf ? nodes.Select(node => (node as MappingNode)?.Find(key.Name)).FirstOrDefault(entry => entry is not null) is { } written ? _comments.Over(written.KeyPlace) : null : null;
        if (leaf && !key.Required && nodes.All(node => (node as MappingNode)?.Find(key.Name) is null))
        {
            baseline = $"**{(baseline.Length == 0 ? "none" : baseline)}**";
        }

        string source = remark is null ? "" : Number(remarks, remark);
        _text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {TypeText.Of(key)} | {TypeText.Unit(key)} | {TypeText.Allowed(key)} | {TypeText.Assumed(key)} | {baseline} | {meaning.Replace("|", "\\|", StringComparison.Ordinal)} | {source} |\n");
    }

    private void Within(string path, KeyShape key, List<JsonNode?> values, List<SourceNode?> nodes)
    {
        // A resolved scenario leaves an optional part out that has all its defaults.
        List<JsonNode?> inner = [.. values.Select(value => value?[key.Name] ?? (key is { Required: false, Value: RecordShape part } ? Defaults(part) : null))];
        List<SourceNode?> written = [.. nodes.Select(node => (node as MappingNode)?.Find(key.Name)?.Value)];
        if (key.Value is RecordShape record)
        {
            Record(path, record, inner, written);
        }
        else if (key.Value is ListShape { Item: RecordShape item })
        {
            Record($"{path}[]", item, [.. inner.SelectMany(list => list is JsonArray array ? array.ToList() : [])], [.. written.SelectMany(list => list is SequenceNode sequence ? sequence.Items : [])]);
        }
    }

    private static JsonNode? Defaults(RecordShape part) => JsonSerializer.SerializeToNode(Activator.CreateInstance(part.Type), part.Type, ScenarioJson.Options);

    private static string Counted(List<JsonNode?> values, string name)
    {
        int[] counts = [.. values.Select(value => (value?[name] as JsonArray)?.Count ?? 0)];
        return counts.Length == 0 ? "" : counts.Min() == counts.Max() ? $"{counts[0]} items" : $"{counts.Min()} to {counts.Max()} items";
    }

    private static string Number(List<string> remarks, string remark)
    {
        int known = remarks.IndexOf(remark);
        if (known < 0)
        {
            remarks.Add(remark);
            known = remarks.Count - 1;
        }

        return (known + 1).ToString(CultureInfo.InvariantCulture);
    }
}
