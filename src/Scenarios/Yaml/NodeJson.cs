using System.Text.Json.Nodes;

namespace MarketSim.Scenarios.Yaml;

/// <summary>Turns nodes that were checked into JSON nodes.</summary>
internal static class NodeJson
{
    public static JsonNode? Of(SourceNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        ScalarNode { Kind: ScalarKind.Number } number => Number(number),
        ScalarNode { Kind: ScalarKind.Flag } flag => JsonValue.Create(flag.Text[0] is 't' or 'T'),
        ScalarNode { Kind: ScalarKind.Null } => null,
        ScalarNode text => JsonValue.Create(text.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType(), "not a kind of node"),
    };

    /// <remarks>A decimal number has no room for 1e-60, and takes it for 0.</remarks>
    private static bool IsWhole(ScalarNode scalar, decimal value) => value != 0 || scalar.Number == 0;

    /// <summary>Whole numbers are written as such however they were spelt, as <c>1e3</c> is a count too.</summary>
    private static JsonValue Number(ScalarNode scalar) =>
        decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && decimal.Truncate(value) == value
            && value is >= long.MinValue and <= ulong.MaxValue && IsWhole(scalar, value)
            ? value < 0 ? JsonValue.Create((long)value) : JsonValue.Create((ulong)value)
            : JsonValue.Create(scalar.Number);
}
