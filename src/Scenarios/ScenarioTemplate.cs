using System.Text.Json;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Overrides;
using MarketSim.Scenarios.Shapes;
using MarketSim.Scenarios.Writing;
using MarketSim.Scenarios.Yaml;

namespace MarketSim.Scenarios;

/// <summary>A scenario that was read once and is changed many times: the baseline of a study.</summary>
public sealed class ScenarioTemplate
{
    /// <summary>The name that diagnostics give to the text.</summary>
    private const string File = "baseline";

    private readonly MappingNode _root;

    private ScenarioTemplate(MappingNode root) => _root = root;

    /// <summary>Takes a resolved scenario.</summary>
    public static ScenarioTemplate Of(Scenario scenario) => OfJson(ScenarioWriter.ToJson(scenario));

    /// <summary>Takes a scenario as <see cref="ScenarioWriter.ToJson"/> wrote it. JSON is YAML.</summary>
    /// <exception cref="JsonException">The text is not a scenario.</exception>
    public static ScenarioTemplate OfJson(string json)
    {
        var findings = new Findings();
        return YamlText.ReadFile(File, json, LoadLimits.Default, findings) is MappingNode root
            ? new ScenarioTemplate((MappingNode)WithoutNothings(root))
            : throw new JsonException($"not a scenario: {(findings.Any ? findings.Sorted()[0].Message : "not a mapping")}");
    }

    /// <summary>The scenario with values set, checked as a file is.</summary>
    /// <param name="set">Assignments <c>path=value</c>, applied in order.</param>
    public LoadResult With(params IReadOnlyList<string> set) => With([.. set.Select((assignment, index) => (assignment, SourcePlace.Set(index + 1)))]);

    /// <summary>The scenario with values set, each by somebody who can be pointed at.</summary>
    internal LoadResult With(IReadOnlyList<(string Assignment, SourcePlace Place)> set)
    {
        var findings = new Findings();
        var assigning = new Assigning(RecordShape.Of(typeof(Scenario)), LoadLimits.Default, findings);
        MappingNode root = set.Aggregate(_root, (tree, one) => assigning.Apply(tree, one.Assignment, one.Place));
        return ScenarioLoader.Resolve(File, root, findings);
    }

    /// <remarks>Canonical JSON writes out what is not there as null; in a file one leaves it out.</remarks>
    private static SourceNode WithoutNothings(SourceNode node) => node switch
    {
        MappingNode mapping => new MappingNode(
            mapping.Place,
            [.. mapping.Entries.Where(entry => entry.Value is not ScalarNode { Kind: ScalarKind.Null }).Select(entry => entry with { Value = WithoutNothings(entry.Value) })]),
        SequenceNode sequence => new SequenceNode(sequence.Place, [.. sequence.Items.Select(WithoutNothings)]),
        _ => node,
    };
}
