using System.Globalization;
using CsCheck;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Including;
using MarketSim.Scenarios.Shapes;
using MarketSim.Scenarios.Yaml;

namespace MarketSim.Scenarios.Tests.Including;

/// <summary>Laws of merging, on trees drawn at random in the shape of scenarios.</summary>
public sealed class MergingTests
{
    private static readonly RecordShape Shape = RecordShape.Of(typeof(Scenario));
    private static readonly SourcePlace Nowhere = SourcePlace.StartOf("test");

    private static readonly Gen<SourceNode> Value = Gen.Int[0, 9].Select(SourceNode (number) => Scalar(number.ToString(CultureInfo.InvariantCulture)));

    private static readonly Gen<SourceNode> BuildAhead = Mapping(("ratio", Value), ("damping", Value), ("unknown", Value));

    private static readonly string[] Ids = ["Beijing", "Guangdong", "Ningxia"];

    private static readonly Gen<SourceNode> Provinces = Gen.Shuffle(Ids, 0, 3).SelectMany(ids =>
        Mapping(("gdp_yi", Value), ("latitude", Value)).Array[ids.Length].Select(SourceNode (rest) => new SequenceNode(
            Nowhere, [.. rest.Select((item, i) => ((MappingNode)item).With(new MappingEntry("id", Nowhere, Scalar(ids[i]))))])));

    private static readonly Gen<SourceNode> Tree = Mapping(
        ("seed", Value),
        ("centers", Mapping(("build_ahead", BuildAhead), ("operating_at_start", Value))),
        ("provinces", Provinces),
        ("policy", Value.Array[0, 3].Select(SourceNode (items) => new SequenceNode(Nowhere, items))));

    [Test]
    public void Merging_the_same_once_more_changes_nothing() =>
        Gen.Select(Tree, Tree).Sample((below, above) =>
        {
            SourceNode once = Merge(below, above);
            return Text(Merge(once, above)) == Text(once);
        });

    [Test]
    public void Merging_a_tree_with_itself_changes_nothing() => Tree.Sample(tree => Text(Merge(tree, tree)) == Text(tree));

    [Test]
    public void Order_of_nesting_does_not_matter() =>
        Gen.Select(Tree, Tree, Tree).Sample((a, b, c) =>
            Text(Merge(Merge(a, b), c)) == Text(Merge(a, Merge(b, c))));

    private static SourceNode Merge(SourceNode below, SourceNode above) => Merging.Merge(below, above, Shape, new Findings());

    private static string Text(SourceNode node) => NodeJson.Of(node)!.ToJsonString();

    private static ScalarNode Scalar(string text) => new(Nowhere, text, quoted: false);

    /// <summary>A mapping that has each of its keys or has not.</summary>
    private static Gen<SourceNode> Mapping(params (string Key, Gen<SourceNode> Value)[] keys) =>
        keys.Aggregate(
            Gen.Const<SourceNode>(new MappingNode(Nowhere, [])),
            (mapping, key) => Gen.Select(mapping, key.Value, Gen.Bool, SourceNode (node, value, has) =>
                has ? ((MappingNode)node).With(new MappingEntry(key.Key, Nowhere, value)) : node));
}
